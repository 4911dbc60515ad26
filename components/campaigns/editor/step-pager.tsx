'use client';

import { ChartColumn, ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { campaignHref, type EditorStep, editorSteps, stepLabels } from './steps';

/** The rail on a phone: where one is, and an arrow to each side. */
export function StepPager({ campaignId, current }: { campaignId: string; current: EditorStep }) {
  const index = editorSteps.indexOf(current);
  return (
    <nav
      aria-label="Steps"
      className="flex items-center gap-1.5 border-line border-b bg-surface px-2.5 py-2 md:hidden"
    >
      <Arrow campaignId={campaignId} step={editorSteps[index - 1]} label="Back to">
        <ChevronLeft className="size-5" />
      </Arrow>
      <p className="min-w-0 flex-1 truncate text-center">
        <b className="font-semibold">{stepLabels[current]}</b>
        <span className="text-ink-2">
          , step {index + 1} of {editorSteps.length}
        </span>
      </p>
      <Arrow campaignId={campaignId} step={editorSteps[index + 1]} label="On to">
        <ChevronRight className="size-5" />
      </Arrow>
      <Link href={campaignHref(campaignId, 'statistics')} aria-label="Statistics" className={target}>
        <ChartColumn className="size-[18px]" />
      </Link>
    </nav>
  );
}

const target = 'grid size-10 flex-none place-items-center rounded-sm text-ink-2 hover:bg-sunken';

type ArrowProps = { campaignId: string; step: EditorStep | undefined; label: string; children: ReactNode };

function Arrow({ campaignId, step, label, children }: ArrowProps) {
  if (step === undefined) return <span className="size-10 flex-none" />;
  return (
    <Link
      href={campaignHref(campaignId, step)}
      aria-label={`${label} ${stepLabels[step]}`}
      className={target}
    >
      {children}
    </Link>
  );
}
