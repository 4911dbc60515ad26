const prefix = 'optIn.';

/** The input of an opt-in on a hosted form: its value is `yes` or `no`. */
export const optInInput = (name: string): string => `${prefix}${name}`;

/** The opt-in of an input, null for any other input. */
export const nameOfOptIn = (input: string): string | null =>
  input.startsWith(prefix) ? input.slice(prefix.length) : null;

/** Where a message about an opt-in stands among the errors of a form. */
export const optInError = (name: string): string => `optIns.${name}`;
