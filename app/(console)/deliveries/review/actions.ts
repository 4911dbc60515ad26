'use server';

import { refresh } from 'next/cache';
import { defineAction } from '@/lib/actions/define-action';
import { decideReviews as decideReviewsVerb } from '@/lib/deliveries/reviews/decide-reviews';
import { decideReviewsSchema } from '@/lib/deliveries/reviews/schemas';

/** Shows the list and the count in the menu anew. */
export const decideReviews = defineAction('deliveries:review', decideReviewsSchema, async (call) => {
  const result = await decideReviewsVerb(call);
  refresh();
  return result;
});
