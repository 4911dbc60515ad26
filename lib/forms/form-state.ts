import type { HostedPath } from './hosted-paths';
import type { AnswerErrors } from './parse-answers';
import type { PostedForm } from './posted-form';

/** What a hosted form shows, as typed and ticked: the same before the first submit, after a refused one and without
 * JavaScript. */
export type FormState = PostedForm & {
  /** Stays the same until the form is accepted, so that sending twice is one participation. */
  submissionId: string;
  errors: AnswerErrors;
  /** Something that concerns no single field. */
  problem: string | null;
  /** Where the browser goes once there is nothing left to correct. */
  next: HostedPath | null;
};
