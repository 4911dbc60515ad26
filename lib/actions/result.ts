import type { AppErrorCode } from '../errors';

export type ActionError = { code: AppErrorCode; message: string; fields: Record<string, string> };

/** What a server action answers: an expected failure is a value that the screen shows beside its cause. */
export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: ActionError };
