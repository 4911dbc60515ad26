'use client';

import { ChartColumn, CircleCheck, CircleDashed, type LucideIcon, Pencil, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useId } from 'react';
import { cn } from '../../ui/cn';
import { campaignHref, type EditorStep, editorSteps, stepLabels } from './steps';

type StepState = 'done' | 'todo' | 'attention';
export type StepStates = Record<EditorStep, StepState>;

const faces: Record<StepState, { icon: LucideIcon; ink: string; words: string }> = {
  done: { icon: CircleCheck, ink: 'text-ok-solid', words: 'Done' },
  todo: { icon: CircleDashed, ink: 'text-ink-3', words: 'To do' },
  attention: { icon: TriangleAlert, ink: 'text-warn-solid', words: 'Needs attention' },
};

type StepRailProps = { campaignId: string; current: EditorStep; states: StepStates };

/** The steps beside the work, each with its state. */
export function StepRail({ campaignId, current, states }: StepRailProps) {
  return (
    <nav aria-label="Steps" className="border-line border-r bg-surface py-6 pr-3 pl-5 max-md:hidden">
      <div className="sticky top-6">
        <ol>
          {editorSteps.map((step) => (
            <li
              key={step}
              className="relative not-first:before:absolute not-first:before:-top-[9px] not-first:before:left-[17px] not-first:before:z-[1] not-first:before:h-[18px] not-first:before:w-[1.5px] not-first:before:bg-line"
            >
              <RailLink
                campaignId={campaignId}
                step={step}
                state={states[step]}
                isCurrent={step === current}
              />
            </li>
          ))}
        </ol>
        <Link href={campaignHref(campaignId, 'statistics')} className={cn(row, 'mt-3')}>
          <ChartColumn className="mx-px size-[18px] text-ink-3" />
          Statistics
        </Link>
      </div>
    </nav>
  );
}

const row =
  'relative flex h-10 items-center gap-2.5 rounded-md px-2 font-medium text-ink-2 hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-ink';

type RailLinkProps = { campaignId: string; step: EditorStep; state: StepState; isCurrent: boolean };

function RailLink({ campaignId, step, state, isCurrent }: RailLinkProps) {
  const { icon: Icon, ink, words } = faces[state];
  const wordsId = useId();
  return (
    <>
      <Link
        href={campaignHref(campaignId, step)}
        aria-current={isCurrent ? 'step' : undefined}
        aria-describedby={wordsId}
        className={row}
      >
        {isCurrent ? (
          <span className="z-[2] grid size-5 flex-none place-items-center rounded-full bg-accent text-on-accent">
            <Pencil className="size-3 stroke-[2.5]" />
          </span>
        ) : (
          <span className={cn('grid size-5 flex-none place-items-center', ink)}>
            <Icon className="size-[18px]" />
          </span>
        )}
        {stepLabels[step]}
      </Link>
      <span id={wordsId} hidden>
        {words}
      </span>
    </>
  );
}
