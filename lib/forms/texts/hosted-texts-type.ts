import type { CustomField } from '../../campaigns/definition';
import type { BirthdayProblem } from '../parse-birthday';
import type { EmailProblem } from '../parse-email';
import type { Variable } from '../variables';

/** What is said beside a field. `{max}` stands for a number of characters. */
export type AnswerTexts = {
  missing: Record<Variable, string>;
  email: Record<EmailProblem, string>;
  birthday: Record<BirthdayProblem, string>;
  phone: string;
  country: string;
  /** Of a custom field that is mandatory and left empty. */
  missingCustom: Record<CustomField['kind'], string>;
  number: string;
  choice: string;
  optIn: { missing: string; wrongType: string };
  tooLong: string;
  wrongType: string;
};

/** The fixed texts around the form. `{count}` stands for a number of messages, `{step}` and `{steps}` for a place. */
export type FormTexts = {
  optional: string;
  choose: string;
  gender: { f: string; m: string; u: string };
  yes: string;
  no: string;
  oneError: string;
  manyErrors: string;
  busy: string;
  notSaved: string;
  tooLarge: string;
  tooMany: string;
};

/** A screen that says one thing. `{date}` stands for an instant. */
type NoticeTexts = { title: string; text: string };

export type HostedTexts = {
  answers: AnswerTexts;
  form: FormTexts;
  progress: string;
  start: string;
  receipt: string;
  goBack: string;
  off: NoticeTexts;
  notStarted: NoticeTexts;
  ended: NoticeTexts;
  notFound: NoticeTexts;
};
