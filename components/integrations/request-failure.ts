import type { ActionError, ActionResult } from '@/lib/actions/result';

/** A request that was answered with an expected failure, as something that can be thrown. */
export class RequestFailure extends Error {
  readonly error: ActionError;

  constructor(error: ActionError) {
    super(error.message);
    this.name = 'RequestFailure';
    this.error = error;
  }
}

const noAnswer: ActionError = {
  code: 'unavailable',
  message: 'Passerelle did not answer. Check your connection, then try again.',
  fields: {},
};

/** What a screen can say of anything that was thrown on the way to the server. */
export function failureOf(thrown: unknown): ActionError {
  return thrown instanceof RequestFailure ? thrown.error : noAnswer;
}

/** The data of an action's answer. @throws RequestFailure */
export function dataOf<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new RequestFailure(result.error);
  return result.data;
}

/** Runs an action, so that a lost connection becomes a failure like any other. */
export async function answerOf<T>(request: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await request();
  } catch (thrown) {
    return { ok: false, error: failureOf(thrown) };
  }
}
