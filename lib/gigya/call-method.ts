import 'server-only';
import type { z } from 'zod';
import {
  type CallFindings,
  type CallResult,
  callGigya,
  type GigyaCall,
  type GigyaParams,
  type GigyaSite,
} from './call';
import type { Envelope } from './envelope';

/** A call that did not do what it was asked for: refused with an error code, or without a readable answer. */
export type MethodFailure =
  | ({ kind: 'refused'; envelope: Envelope; call: GigyaCall } & CallFindings)
  | Extract<CallResult, { kind: 'no_answer' }>;

export type MethodResult<Answer> =
  | ({ kind: 'ok'; answer: Answer; envelope: Envelope; call: GigyaCall } & CallFindings)
  | MethodFailure;

/** Calls a method and parses what only a success carries. Success is `errorCode === 0` and nothing else. */
export async function callMethod<Answer>(input: {
  site: GigyaSite;
  method: string;
  params: GigyaParams;
  answer: z.ZodType<Answer>;
  signal: AbortSignal;
}): Promise<MethodResult<Answer>> {
  const result = await callGigya(input);
  if (result.kind === 'no_answer') return result;
  const { kind: _, ...answered } = result;
  const { envelope, ...known } = answered;
  if (envelope.errorCode !== 0) return { ...answered, kind: 'refused' };
  const parsed = input.answer.safeParse(envelope);
  if (!parsed.success) return { ...known, kind: 'no_answer', reason: 'unreadable' };
  return { ...answered, kind: 'ok', answer: parsed.data };
}
