import 'server-only';
import { createOriginClock } from './clock';
import type { DataCentreId, RealDataCentreId } from './data-centres';
import { type Deadline, openDeadline } from './deadline';
import type { Envelope } from './envelope';
import type { NoAnswerReason } from './no-answer';
import { isTimed, siteForResend } from './resend';
import { type Ending, sendOnce } from './send-once';

const TOTAL_TIMEOUT_MS = 15_000;

/**
 * As whom a site is called (api.md sections 2.1 to 2.3): by a secret over TLS, by signed requests, by bearer tokens, or
 * as a browser does, with the API key alone. The keys are those of an application or a user; partner secrets are
 * refused since 2023 (section 0.5).
 */
export type GigyaKeys =
  | { kind: 'secret'; apiKey: string; userKey: string; secret: string }
  | { kind: 'signed'; apiKey: string; userKey: string; secret: string }
  | { kind: 'bearer'; apiKey: string; userKey: string; privateKey: string }
  | { kind: 'anonymous'; apiKey: string };

/** A site as it is called: where, as whom, and how long a call may take in all (default 15 s). */
export type GigyaSite = {
  dataCentre: DataCentreId;
  /** Where the data centre `sandbox` is; the only address that may be plain HTTP. */
  sandboxOrigin?: string | undefined;
  /** Where Gigya said that the site lives, when that is not `dataCentre`. */
  servedFrom?: RealDataCentreId | undefined;
  credentials: GigyaKeys;
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

/** What a call found out about its ways, besides the answer. */
export type CallFindings = {
  /** The data centre that Gigya named instead of the one called, and that then answered. */
  movedTo?: RealDataCentreId | undefined;
  /** By how much Gigya's clock is ahead of this machine's, where a request was refused for it (403002), now or before. */
  clockCorrectedByMs?: number | undefined;
};

export type CallResult = (
  | { kind: 'answer'; envelope: Envelope; call: GigyaCall }
  | { kind: 'no_answer'; reason: NoAnswerReason; call: GigyaCall }
) &
  CallFindings;

type Conversation = { site: GigyaSite; method: string; params: GigyaParams; deadline: Deadline };
type Outcome = { ending: Ending; findings: CallFindings };

const clock = createOriginClock(Date.now);

/**
 * Calls a Gigya method: a form-encoded POST, no redirect followed, at most 1 MB read. It is sent again at once, each of
 * the three at most once, with the right time after 403002, a fresh nonce after 403004 and to the named data centre after
 * 301001. Never throws for a fault of the network, the partner or the keys. An answer is not a success: look at
 * `errorCode`, since errors come with HTTP 200 (api.md section 3).
 */
export async function callGigya(input: {
  site: GigyaSite;
  method: string;
  params: GigyaParams;
  signal: AbortSignal;
}): Promise<CallResult> {
  const { site, method, params, signal } = input;
  const startedAt = performance.now();
  const deadline = openDeadline({ signal, timeoutMs: site.totalTimeoutMs ?? TOTAL_TIMEOUT_MS });
  try {
    const outcome = await converse({ site, method, params, deadline });
    return toResult({ ...outcome, method, durationMs: Math.round(performance.now() - startedAt) });
  } finally {
    deadline.close();
  }
}

/** Sends the call until there is nothing left that would put it right: no error code is remedied twice. */
async function converse({ site: called, ...call }: Conversation): Promise<Outcome> {
  const remedied = new Set<number>();
  let site = called;
  let findings: CallFindings = {};
  for (;;) {
    const ending = await sendOnce({ ...call, site, clock });
    if (!('envelope' in ending)) return { ending, findings };
    const { errorCode } = ending.envelope;
    const isMoved = site.servedFrom !== called.servedFrom && errorCode !== 301001;
    const skewMs = isTimed(site) ? clock.skewMsAt(ending.origin) : 0;
    findings = { movedTo: isMoved ? site.servedFrom : undefined, clockCorrectedByMs: skewMs || undefined };
    const next = remedied.has(errorCode) ? null : siteForResend({ ...ending, site, clock });
    if (!next) return { ending, findings };
    remedied.add(errorCode);
    site = next;
  }
}

function toResult(input: Outcome & { method: string; durationMs: number }): CallResult {
  const { ending, findings, method, durationMs } = input;
  const { httpStatus } = ending;
  const call = { endpoint: method, httpStatus, errorCode: null, callId: null, durationMs };
  if ('reason' in ending) return { kind: 'no_answer', reason: ending.reason, call, ...findings };
  const { envelope } = ending;
  const callId = envelope.callId && /^[\w-]{1,64}$/.test(envelope.callId) ? envelope.callId : null;
  return { kind: 'answer', envelope, call: { ...call, errorCode: envelope.errorCode, callId }, ...findings };
}
