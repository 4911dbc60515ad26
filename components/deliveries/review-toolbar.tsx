'use client';

import { type ReviewDecision, reviewDecisionSchema } from '@/lib/deliveries/reviews/schemas';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choice';
import { allWords, countWords, decisionWords } from './decision-words';
import type { ReviewChoice } from './use-review-choice';

type ReviewToolbarProps = {
  choice: ReviewChoice;
  /** On this page. */
  shown: number;
  /** On all pages; 100 means "at least". */
  waiting: number;
  hasMorePages: boolean;
  busy: ReviewDecision | null;
  onDecide: (decision: ReviewDecision) => void;
};

/** What is chosen, and what can be done with it. */
export function ReviewToolbar({ choice, shown, busy, onDecide, ...all }: ReviewToolbarProps) {
  const hasNone = choice.chosen.length === 0;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-3.5 py-2.5 max-md:px-2">
      <Checkbox
        label={shown === 1 ? 'The one on this page' : `All ${shown} on this page`}
        checked={choice.isWholePage}
        onChange={(event) => choice.markPage(event.target.checked)}
        className="[&>label]:p-[7px] max-md:[&>label]:p-[11px]"
      />
      <span className="min-w-0 flex-1 text-ink-2 text-sm">
        <Chosen choice={choice} {...all} />
      </span>
      <div className="flex flex-wrap gap-2 max-md:basis-full max-md:px-2">
        {reviewDecisionSchema.options.map((decision) => (
          <Button
            key={decision}
            tone={decision === 'discard' ? 'danger' : 'default'}
            isBusy={busy === decision}
            busyWord={decisionWords[decision].busyWord}
            disabled={hasNone || (busy !== null && busy !== decision)}
            onClick={() => onDecide(decision)}
          >
            {decisionWords[decision].label}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Chosen({
  choice,
  waiting,
  hasMorePages,
}: Pick<ReviewToolbarProps, 'choice' | 'waiting' | 'hasMorePages'>) {
  const words = choice.isAll ? allWords(waiting) : countWords(choice.chosen.length);
  return (
    <>
      {choice.chosen.length > 0 && <>Chosen: {words}. </>}
      {hasMorePages && choice.isWholePage && !choice.isAll && (
        <button type="button" onClick={choice.markAll} className="link min-h-8 underline max-md:min-h-10">
          Choose {allWords(waiting)}
        </button>
      )}
    </>
  );
}
