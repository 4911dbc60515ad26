import { z } from 'zod';

/** What a reviewer may have done with what somebody gave who has a full account. */
export const reviewDecisionSchema = z.enum(['overwrite', 'fill_gaps', 'discard']);
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>;

export const reviewsPageSize = 50;

/** `before` pages to older ones, `after` back to newer ones; without either the newest come first. */
export const listReviewsSchema = z.object({ before: z.uuid().optional(), after: z.uuid().optional() });

/** Decides on these deliveries, or on all that wait at the moment of the call. */
export const decideReviewsSchema = z.union([
  z.object({
    decision: reviewDecisionSchema,
    deliveryIds: z.array(z.uuid()).min(1, 'Choose at least one delivery.').max(200),
  }),
  z.object({ decision: reviewDecisionSchema, all: z.literal(true) }),
]);
export type DecideReviewsInput = z.infer<typeof decideReviewsSchema>;
