import { cn } from '../ui/cn';

/** The amber arch on a plain deck. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      className={cn('size-7 flex-none fill-none stroke-accent', className)}
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="2.25"
      aria-hidden="true"
    >
      <path d="M3 21.5C8.5 8.5 23.5 8.5 29 21.5" />
      <path d="M9.6 21.5V13.5M16 21.5V11.8M22.4 21.5V13.5" strokeWidth="1.75" />
      <path d="M2 21.5h28M6.5 22v4.5M25.5 22v4.5" className="stroke-current" />
    </svg>
  );
}

/** The bridge as a shadow at the foot of the sidebar. */
export function SidebarArt() {
  return (
    <svg
      viewBox="0 0 232 96"
      className="pointer-events-none w-full fill-none stroke-current opacity-[0.16]"
      strokeWidth="1.25"
      aria-hidden="true"
    >
      <path d="M-30 78C30 8 130 8 190 78M-30 78h290M190 78c22-26 42-36 62-38M212 78V57M0 78V50.8M27 78V36.1M53 78V28.2M80 78V25.5M107 78V28.2M133 78V36.1M160 78V50.8" />
      <path d="M-10 88h80M96 88h36M160 88h72" opacity="0.7" />
    </svg>
  );
}

/** The large bridge of the sign-in screen, with one person on it. */
export function BridgePicture({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 534 210"
      preserveAspectRatio="xMidYMax slice"
      className={cn('fill-none', className)}
      aria-hidden="true"
    >
      <path d="M0 166h534v44H0z" className="fill-black" opacity="0.2" />
      <g className="stroke-accent" strokeLinecap="round">
        <path d="M20 166C140 12 394 12 514 166" strokeWidth="3" />
        <path
          d="M74 166V113M122 166V83.6M170 166V64.7M218 166V54.1M267 166V50.5M316 166V54.1M364 166V64.7M412 166V83.6M460 166V113"
          strokeWidth="1.5"
        />
      </g>
      <g className="stroke-sidebar-ink-2">
        <path d="M-10 152h560" opacity="0.5" />
        <path
          d="M40 182h120M210 182h70M330 182h150M90 196h200M380 196h90"
          strokeWidth="1.25"
          opacity="0.28"
        />
      </g>
      <path d="M-10 166h560" className="stroke-sidebar-ink" strokeWidth="3" />
      <g className="fill-sidebar-ink">
        <circle cx="242" cy="137" r="5" />
        <path d="M236 165v-14c0-10 12-10 12 0v14z" />
      </g>
    </svg>
  );
}
