'use client';

import type { ReviewsPage } from '@/lib/deliveries/reviews/list-reviews';
import { FailureNotice } from '../integrations/failure-notice';
import { ButtonLink } from '../ui/button-link';
import { Card } from '../ui/card';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { CursorLinks } from '../ui/cursor-links';
import { EmptyState } from '../ui/empty-state';
import { allWords, countWords, decisionWords } from './decision-words';
import { ReviewTable } from './review-table';
import { ReviewToolbar } from './review-toolbar';
import { type Decide, useDeciding } from './use-deciding';
import { type ReviewChoice, useReviewChoice } from './use-review-choice';

const path = '/deliveries/review';

type ReviewBoardProps = {
  page: ReviewsPage;
  /** On all pages; 100 means "at least". */
  waiting: number;
  /** When the list was read, ISO 8601. */
  now: string;
  canDecide: boolean;
  decide: Decide;
};

export function ReviewBoard({ page, waiting, now, canDecide, decide }: ReviewBoardProps) {
  const { reviews, olderCursor, newerCursor } = page;
  const choice = useReviewChoice(reviews.map(({ deliveryId }) => deliveryId));
  const deciding = useDeciding(choice, decide);
  return (
    <>
      <p
        ref={deciding.status}
        role="status"
        tabIndex={-1}
        className="rounded-md text-sm not-empty:mb-4 not-empty:bg-ok-soft not-empty:p-3 not-empty:font-medium not-empty:text-ok"
      >
        {deciding.done}
      </p>
      {deciding.failure && (
        <FailureNotice failure={deciding.failure} title="Nothing was decided." className="mb-4" />
      )}
      <Card aria-label="Deliveries that wait for a decision" className="overflow-hidden">
        {reviews.length === 0 ? (
          <NothingHere waiting={waiting} />
        ) : (
          <>
            {canDecide && (
              <ReviewToolbar
                choice={choice}
                shown={reviews.length}
                waiting={waiting}
                hasMorePages={olderCursor !== null || newerCursor !== null}
                busy={deciding.busy}
                onDecide={deciding.ask}
              />
            )}
            <ReviewTable reviews={reviews} now={now} choice={choice} canDecide={canDecide} />
          </>
        )}
        <CursorLinks
          of="deliveries"
          newer={newerCursor === null ? null : { pathname: path, query: { after: newerCursor } }}
          older={olderCursor === null ? null : { pathname: path, query: { before: olderCursor } }}
        />
      </Card>
      <DecisionQuestion choice={choice} waiting={waiting} deciding={deciding} />
    </>
  );
}

function NothingHere({ waiting }: { waiting: number }) {
  if (waiting > 0) {
    return (
      <EmptyState
        title="There is nothing further back"
        action={<ButtonLink href={path}>Show the newest</ButtonLink>}
      >
        What was on this page has been decided.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing waits for a decision">
      A delivery waits here when the person has a full account and the connection asks for a review.
    </EmptyState>
  );
}

type DecisionQuestionProps = {
  choice: ReviewChoice;
  waiting: number;
  deciding: Pick<ReturnType<typeof useDeciding>, 'question' | 'confirm' | 'keep'>;
};

function DecisionQuestion({ choice, waiting, deciding }: DecisionQuestionProps) {
  const { question, confirm, keep } = deciding;
  const words = decisionWords[question ?? 'discard'];
  const what = choice.isAll ? allWords(waiting) : countWords(choice.chosen.length);
  return (
    <ConfirmDialog
      isOpen={question !== null}
      title={words.question(what)}
      confirmLabel={words.label}
      keepLabel="Keep waiting"
      tone={question === 'discard' ? 'danger' : 'primary'}
      onConfirm={confirm}
      onKeep={keep}
    >
      <p>{words.consequence}</p>
    </ConfirmDialog>
  );
}
