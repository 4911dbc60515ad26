/** The bridge of the first run. Fills its box. */
export function FirstRunPicture() {
  return (
    <svg
      viewBox="0 0 400 230"
      preserveAspectRatio="xMidYMax slice"
      className="size-full fill-none stroke-link"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <g className="stroke-none">
        <circle cx="300" cy="84" r="34" className="fill-accent" opacity="0.9" />
        <path d="M0 150c60-30 120-22 190-4s150 6 210-16v100H0z" className="fill-petrol" opacity="0.18" />
        <path d="M0 182h400v48H0z" className="fill-petrol" opacity="0.26" />
      </g>
      <path d="M30 180C110 66 290 66 370 180" strokeWidth="4" />
      <path
        d="M70 180V138M113 180V112.5M157 180V98.7M200 180V94.5M243 180V98.7M287 180V112.5M330 180V138"
        strokeWidth="2"
      />
      <path d="M-10 181h420" strokeWidth="4.5" />
      <path d="M20 198h80M130 198h50M230 198h120M60 212h150M250 212h70" strokeWidth="1.5" opacity="0.35" />
      <g className="fill-link stroke-none">
        <circle cx="132" cy="148" r="5.5" />
        <path d="M125.5 178v-14c0-11 13-11 13 0v14z" />
      </g>
    </svg>
  );
}
