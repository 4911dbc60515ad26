import type { FormField } from '../campaigns/definition';
import { nameOfOptIn } from './opt-in-names';

/** What was typed and ticked, by the names of the fields and of the opt-ins. */
export type PostedForm = { values: Record<string, string>; optIns: Record<string, boolean> };

const ticks = new Map<unknown, boolean>([
  ['yes', true],
  ['no', false],
]);

/** Reads a hosted form as a browser posts it; a forged file or name of a field is left out. */
export function postedForm(posted: FormData, fields: FormField[]): PostedForm {
  const values: PostedForm['values'] = {};
  for (const { variable } of fields) {
    const typed = posted.get(variable);
    if (typeof typed === 'string') values[variable] = typed;
  }
  // By their names alone: the form may have been opened before the opt-ins were changed.
  const optIns = Array.from(posted, ([input, value]) => [nameOfOptIn(input), ticks.get(value)] as const);
  const answered = optIns.flatMap(([name, given]) => (name && given !== undefined ? [[name, given]] : []));
  return { values, optIns: Object.fromEntries(answered) };
}
