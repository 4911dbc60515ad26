import type { HostedPath } from './hosted-paths';
import type { AnswerErrors } from './parse-answers';
import type { Variable } from './variables';

/** What a hosted form shows: the same before the first submit, after a refused one and without JavaScript. */
export type FormState = {
  /** Stays the same until the form is accepted, so that sending twice is one participation. */
  submissionId: string;
  /** As typed. */
  values: Partial<Record<Variable, string>>;
  errors: AnswerErrors;
  /** Something that concerns no single field. */
  problem: string | null;
  /** Where the browser goes once there is nothing left to correct. */
  next: HostedPath | null;
};
