import 'server-only';
import type { Dispatcher } from 'undici';
import { poolOf } from './connection-pool';
import { type DataCentreId, methodUrl } from './data-centres';
import { type Deadline, openDeadline } from './deadline';
import { type Envelope, parseEnvelope } from './envelope';
import { type NoAnswerReason, reasonOfError } from './no-answer';

const TOTAL_TIMEOUT_MS = 15_000;
const MAX_ANSWER_BYTES = 1024 * 1024;

/** An application or user key with its secret; partner secrets are refused since 2023 (api.md section 0.5). */
type Credentials = { apiKey: string; userKey: string; secret: string };

/** A site as it is called: where, as whom, and how long a call may take in all (default 15 s). */
export type GigyaSite = {
  dataCentre: DataCentreId;
  /** Where the data centre `sandbox` is; the only address that may be plain HTTP. */
  sandboxOrigin?: string | undefined;
  credentials: Credentials;
  totalTimeoutMs?: number;
};

/** Parameters of a method. What is left undefined is not sent; objects travel as JSON text (api.md section 1.2). */
export type GigyaParams = Record<string, string | number | boolean | object | undefined>;

/** What may be kept of a call: names and codes, no value. */
export type GigyaCall = {
  endpoint: string;
  httpStatus: number | null;
  errorCode: number | null;
  callId: string | null;
  durationMs: number;
};

export type CallResult =
  | { kind: 'answer'; envelope: Envelope; call: GigyaCall }
  | { kind: 'no_answer'; reason: NoAnswerReason; call: GigyaCall };

type Reply = { httpStatus: number; body: string } | { httpStatus: number; fault: NoAnswerReason };

/**
 * Calls a Gigya method: one form-encoded POST with the keys in the body, no redirect followed, at most 1 MB read.
 * Never throws for a fault of the network or the partner. An answer is not a success: look at `errorCode`, since errors
 * come with HTTP 200 (api.md section 3).
 */
export async function callGigya(input: {
  site: GigyaSite;
  method: string;
  params: GigyaParams;
  signal: AbortSignal;
}): Promise<CallResult> {
  const { site, method } = input;
  const startedAt = performance.now();
  const finish = (reply: Reply | NoAnswerReason) => toResult({ reply, method, startedAt });
  const url = methodUrl({ dataCentre: site.dataCentre, sandboxOrigin: site.sandboxOrigin, method });
  if (!url) return finish('unknown_data_centre');
  const body = encodeForm({ ...input.params, ...site.credentials, format: 'json', httpStatusCodes: false });
  const timeoutMs = site.totalTimeoutMs ?? TOTAL_TIMEOUT_MS;
  const deadline = openDeadline({ signal: input.signal, timeoutMs });
  try {
    return finish(await send({ url, body, deadline }));
  } catch (error) {
    return finish(deadline.cause() ?? reasonOfError(error));
  } finally {
    deadline.close();
  }
}

/** The text of a form body. Lone surrogates become U+FFFD, as in every UTF-8 encoder. */
function encodeForm(params: GigyaParams): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue;
    form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return form.toString();
}

async function send(input: { url: URL; body: string; deadline: Deadline }): Promise<Reply> {
  const response = await poolOf(input.url.origin).request({
    method: 'POST',
    path: input.url.pathname,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: input.body,
    signal: input.deadline.signal,
  });
  const httpStatus = response.statusCode;
  // A body that is given up emits an error of its own; unheard, it would end the process.
  response.body.on('error', () => undefined);
  if (httpStatus >= 300 && httpStatus < 400) {
    response.body.destroy();
    return { httpStatus, fault: 'redirected' };
  }
  const body = await readAtMost(response.body, MAX_ANSWER_BYTES);
  return body === null ? { httpStatus, fault: 'too_large' } : { httpStatus, body };
}

/** Reads a body as UTF-8; null as soon as it is longer, whatever its headers promised. */
async function readAtMost(stream: Dispatcher.ResponseData['body'], maxBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes: Uint8Array = chunk;
    length += bytes.byteLength;
    if (length > maxBytes) return null;
    chunks.push(bytes);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function toResult(input: { reply: Reply | NoAnswerReason; method: string; startedAt: number }): CallResult {
  const { reply, method } = input;
  const durationMs = Math.round(performance.now() - input.startedAt);
  const call: GigyaCall = { endpoint: method, httpStatus: null, errorCode: null, callId: null, durationMs };
  if (typeof reply === 'string') return { kind: 'no_answer', reason: reply, call };
  call.httpStatus = reply.httpStatus;
  if ('fault' in reply) return { kind: 'no_answer', reason: reply.fault, call };
  const envelope = parseEnvelope(reply.body);
  if (!envelope) return { kind: 'no_answer', reason: 'unreadable', call };
  const callId = envelope.callId && /^[\w-]{1,64}$/.test(envelope.callId) ? envelope.callId : null;
  return { kind: 'answer', envelope, call: { ...call, errorCode: envelope.errorCode, callId } };
}
