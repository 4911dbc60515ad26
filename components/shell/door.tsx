import type { ReactNode } from 'react';
import { BrandMark, BridgePicture } from './brand';

/** The frame of the pages before the console: the bridge at the left, above on a phone. */
export function Door({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh max-md:grid-rows-[auto_1fr] md:grid-cols-[5fr_7fr]">
      <header className="relative flex flex-col overflow-hidden bg-sidebar px-11 py-9 text-sidebar-ink max-md:px-5 max-md:pt-5 max-md:pb-[152px]">
        <p className="flex items-center gap-2.5 font-semibold text-[17px] tracking-[-0.01em]">
          <BrandMark />
          Passerelle
        </p>
        <p className="mt-auto max-w-[14ch] font-semibold text-[32px] leading-[38px] tracking-[-0.02em] max-md:mt-7 max-md:max-w-none max-md:text-[24px] max-md:leading-[29px]">
          From participant to account.
        </p>
        <p className="mt-3.5 mb-[200px] max-w-[38ch] text-[15px] text-sidebar-ink-2 leading-[23px] max-md:hidden">
          Campaigns that people enjoy, Lite accounts that arrive, and every push explained.
        </p>
        <BridgePicture className="absolute inset-x-0 bottom-0 h-[210px] w-full max-md:h-[148px]" />
      </header>
      <main className="grid place-items-center bg-surface p-6 max-md:items-start max-md:px-5 max-md:py-7">
        <div className="w-full max-w-[368px]">{children}</div>
      </main>
    </div>
  );
}

/** The title of such a page and its one sentence. */
export function DoorHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mb-[18px]">
      <h1 className="font-semibold text-xl tracking-[-0.015em]">{title}</h1>
      <p className="mt-1 text-ink-2">{children}</p>
    </div>
  );
}
