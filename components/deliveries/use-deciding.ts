'use client';

import { useRef, useState } from 'react';
import type { ActionError, ActionResult } from '@/lib/actions/result';
import type { DecideReviewsInput, ReviewDecision } from '@/lib/deliveries/reviews/schemas';
import { answerOf } from '../integrations/request-failure';
import { doneWords } from './decision-words';
import type { ReviewChoice } from './use-review-choice';

export type Decide = (input: DecideReviewsInput) => Promise<ActionResult<{ decided: number; gone: number }>>;

/** Deciding about what is chosen. What cannot be taken back, or reaches beyond the page, is asked about first. */
export function useDeciding(choice: ReviewChoice, decide: Decide) {
  const [question, setQuestion] = useState<ReviewDecision | null>(null);
  const [busy, setBusy] = useState<ReviewDecision | null>(null);
  const [failure, setFailure] = useState<ActionError | null>(null);
  const [done, setDone] = useState('');
  const status = useRef<HTMLParagraphElement>(null);

  const run = async (decision: ReviewDecision) => {
    setQuestion(null);
    setFailure(null);
    setDone('');
    setBusy(decision);
    const { isAll, chosen } = choice;
    const input = isAll ? { decision, all: true as const } : { decision, deliveryIds: [...chosen] };
    const result = await answerOf(() => decide(input));
    setBusy(null);
    if (!result.ok) return setFailure(result.error);
    choice.markPage(false);
    setDone(doneWords(decision, result.data));
    // The button that was pressed may be gone with the last row.
    status.current?.focus();
  };
  const ask = (decision: ReviewDecision) => {
    if (decision === 'fill_gaps' && !choice.isAll) run(decision);
    else setQuestion(decision);
  };
  return {
    question,
    busy,
    failure,
    done,
    status,
    ask,
    confirm: () => question && run(question),
    keep: () => setQuestion(null),
  };
}
