/** What a form behind a one-time link shows after a try. Passwords are never among the values. */
export type LinkFormState = {
  error: string | null;
  /** Messages by field name. */
  fields: Record<string, string>;
  /** What was typed, to be kept where JavaScript is off. */
  values: Record<string, string>;
};

export const untouchedForm: LinkFormState = { error: null, fields: {}, values: {} };
