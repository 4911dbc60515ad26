/** A river town at dusk with a footbridge: the picture behind every hosted page. */
export function Scene() {
  return (
    <div className="scene" aria-hidden="true">
      <svg viewBox="0 0 1280 520" preserveAspectRatio="xMinYMax slice" aria-hidden="true">
        <circle cx="372" cy="252" r="94" fill="#fbe3b3" opacity=".55" />
        <circle cx="372" cy="252" r="58" fill="#fdeecb" />
        <path
          d="M0 304c84-42 176-42 264-10s184 32 296-8 232-42 344-6 246 36 376-12v252H0z"
          fill="#3c7076"
          opacity=".55"
        />
        <g fill="#1d4f5a">
          <path d="M112 350V226l18-42 18 42v124zM127 190l3-28 3 28z" />
          <path d="M158 350v-86h66v86zM161 266l30-24 30 24z" />
          <path d="M236 350v-74l21-17 21 17v74z" />
          <path d="M388 352v-66h54v66zM448 352V206l13-36 13 36v146zM458 174l3-24 3 24zM482 352v-74l31-25 31 25v74z" />
          <path d="M980 352v-88l24-20 24 20v88zM1040 352V228l16-38 16 38v124zM1053 196l3-26 3 26z" />
        </g>
        <path d="M0 338c146-32 266-28 424-8s306 18 462-6 276-18 394 4v192H0z" fill="#1d4f5a" />
        <path d="M0 392h1280v128H0z" fill="#17434e" />
        <path
          d="M0 405h1280M84 430h252M424 442h292M812 426h214M172 464h428M752 476h372"
          stroke="#e3b573"
          strokeOpacity=".28"
          strokeWidth="2"
        />
        <g fill="none" stroke="#0d2b33" strokeLinecap="round">
          <path d="M-60 388C118 228 522 228 700 388" strokeWidth="9" />
          <path d="M-80 390h1380" strokeWidth="11" />
          <path d="M-80 366h1380" strokeWidth="3" />
          <path
            d="M40 386v-60M110 386v-88M180 386V281M250 386V271M320 386V268M390 386V271M460 386V281M530 386v-88M600 386v-60"
            strokeWidth="4"
          />
        </g>
        <g fill="#0d2b33">
          <circle cx="298" cy="334" r="7" />
          <path d="M290 384v-26c0-18 16-18 16 0v26z" />
          <circle cx="325" cy="338" r="6.5" />
          <path d="M318 384v-24c0-16 14-16 14 0v24z" />
        </g>
      </svg>
    </div>
  );
}
