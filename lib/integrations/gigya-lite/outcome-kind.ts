import type { Reaction } from '../../gigya/error-table';
import type { MeaningId } from '../../gigya/error-words/error-words';
import type { Outcome } from '../define';

/** How an answer can end an attempt; the other outcomes are the settings' own doing. */
export type AnsweredKind = Exclude<Outcome['kind'], 'skipped' | 'held'>;

/**
 * What becomes of a delivery that Gigya answered with an error code. Another data centre asks a client to call again
 * there, which the client has done; what is refused after that only an admin can end.
 */
export function outcomeKind(error: { meaning: MeaningId; reaction: Reaction }): AnsweredKind {
  if (error.reaction === 'accept') return 'delivered';
  if (error.reaction === 'pause' || error.meaning === 'wrong_data_centre') return 'paused';
  return error.reaction === 'reject' ? 'rejected' : 'retry';
}
