import type { ActionResult } from '@/lib/actions/result';

/** Calls a server action; no answer at all is a failure like any other, so that the screen can say what to do. */
export async function callAction<T>(action: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await action();
  } catch {
    const message =
      'There was no answer, so it is not known whether this was saved. Try again; that is safe.';
    return { ok: false, error: { code: 'unavailable', message, fields: {} } };
  }
}
