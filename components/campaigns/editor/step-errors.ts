import { saveStepSchema } from '@/lib/campaigns/schemas';

/** Messages by the path of a field inside its step, for example `fields.2.label`. */
export type FieldErrors = Record<string, string>;

const prefix = 'value.';

/** What would keep a step from being saved; the same check that the server makes. */
export function stepErrors(input: unknown): FieldErrors {
  const parsed = saveStepSchema.safeParse(input);
  if (parsed.success) return {};
  const errors: FieldErrors = {};
  for (const { path, message } of parsed.error.issues) errors[withinStep(path.join('.'))] ??= message;
  return errors;
}

/** The path of a field inside its step, of a path in what was sent. */
export const withinStep = (path: string): string =>
  path.startsWith(prefix) ? path.slice(prefix.length) : path;
