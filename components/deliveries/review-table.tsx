'use client';

import type { Review } from '@/lib/deliveries/reviews/list-reviews';
import { Table, Th } from '../ui/table';
import { ReviewRow } from './review-row';
import type { ReviewChoice } from './use-review-choice';

type ReviewTableProps = {
  reviews: readonly Review[];
  /** When the list was read, ISO 8601. */
  now: string;
  choice: ReviewChoice;
  canDecide: boolean;
};

/** Newest first. Rows become blocks on a phone: who and when, what was given, and where it goes. */
export function ReviewTable({ reviews, now, choice, canDecide }: ReviewTableProps) {
  const chosen = new Set(choice.chosen);
  return (
    <Table className="max-md:block [&_tbody]:max-md:block">
      <caption className="sr-only">Deliveries that wait for a decision, the newest first</caption>
      <thead className="max-md:hidden">
        <tr>
          <Th>
            <span className="sr-only">Choice</span>
          </Th>
          <Th>Person</Th>
          <Th>Took part</Th>
          <Th>Given</Th>
          <Th>Campaign</Th>
          <Th>Connection</Th>
        </tr>
      </thead>
      <tbody>
        {reviews.map((review) => (
          <ReviewRow
            key={review.deliveryId}
            review={review}
            now={now}
            isChosen={chosen.has(review.deliveryId)}
            onMark={canDecide ? (isMarked) => choice.mark(review.deliveryId, isMarked) : null}
          />
        ))}
      </tbody>
    </Table>
  );
}
