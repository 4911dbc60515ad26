import { z } from 'zod';

const namedSchema = z.object({ id: z.string() });

function idIn(value: FormDataEntryValue): string | undefined {
  try {
    return namedSchema.safeParse(JSON.parse(String(value))).data?.id;
  } catch {
    return undefined;
  }
}

/**
 * Whether a form that was posted without JavaScript names this build's id of a server action. React writes the id
 * into `$ACTION_<n>:0` as JSON; a form that was opened before a deployment may carry another one.
 */
export function namesAction(form: FormData, action: (...args: never[]) => unknown): boolean {
  const current = z.string().safeParse(Reflect.get(action, '$$id')).data;
  return Array.from(form).some(([name, value]) => /^\$ACTION_\d+:0$/.test(name) && idIn(value) === current);
}
