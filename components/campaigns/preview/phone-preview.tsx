'use client';

import type { ReactNode } from 'react';
import phone from './phone.module.css';

/** What is the same on every screen of a campaign, and which revision participants see meanwhile. */
export type PreviewFrame = { website: string; publicName: string; revision: number | null };

type PhonePreviewProps = { frame: PreviewFrame; intro?: string; children: ReactNode };

/** A phone with one screen of the draft in it: a picture to look at, nothing in it acts. */
export function PhonePreview({ frame, intro, children }: PhonePreviewProps) {
  const { website, publicName, revision } = frame;
  return (
    <figure>
      <div className={phone.phone}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section className={phone.screen} aria-label="Screen" data-screen="" tabIndex={0}>
          <div className={phone.sky}>
            <p className="wrap-anywhere font-semibold text-[11px]">{website}</p>
            <p className="wrap-anywhere mt-2 font-semibold text-[21px] leading-6 tracking-[-0.01em]">
              {publicName}
            </p>
            {intro && <p className="wrap-anywhere mt-1.5 whitespace-pre-line">{intro}</p>}
          </div>
          <div className={phone.land}>
            <div className="flex flex-col gap-2.5 rounded-xl bg-surface p-3.5 shadow-lift">{children}</div>
          </div>
        </section>
      </div>
      <figcaption className="mt-3.5 text-center text-ink-2 text-xs">
        You see the draft.{' '}
        {revision === null
          ? 'Participants see nothing before it is published.'
          : `Participants see revision ${revision}.`}
      </figcaption>
    </figure>
  );
}

export function PreviewButton({ children }: { children: string }) {
  return <span className={phone.button}>{children || ' '}</span>;
}
