import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, httpStatusOf, refuse, toBody } from './answers';
import { describeCall } from './describe-call';
import type { Fault } from './fault-plan';
import { isTrue } from './flags';
import type { LocatedCall } from './pipeline/call-context';
import { redirect } from './pipeline/check-data-centre';
import { locateCall } from './pipeline/locate-call';
import { type Outcome, runMethod } from './pipeline/run-method';
import type { GigyaRequest } from './read-request';
import { sendAnswer } from './send-answer';
import { newId, recordCall, type SandboxState } from './state';

type Call = {
  state: SandboxState;
  request: GigyaRequest;
  response: ServerResponse;
  /** Ends waiting answers when the sandbox closes. */
  closing: AbortSignal;
};

/** Answers one API call: the pipeline of api.md section 8.2, the planned faults in between, and an entry in the list. */
export async function answerCall(call: Call): Promise<void> {
  const { state, request } = call;
  const startedAt = performance.now();
  const callId = newId(state);
  const located = locateCall(state, request);
  const fault = 'method' in located ? state.faults.take(located.method.name) : null;
  const outcome = 'method' in located ? perform(located, { fault, callId }) : refused(located.refusal);
  const { answer, auth } = outcome;
  const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
  recordCall(state, describeCall({ callId, nowMs: state.now(), request, answer, fault, auth, durationMs }));
  try {
    await respond({ ...call, answer, fault, callId });
  } finally {
    outcome.end();
  }
}

const refused = (answer: Answer): Outcome => ({ answer, auth: 'none', end: () => undefined });

/** A planned fault comes before the method, unless it only spoils the answer or says that the work is done first. */
function perform(call: LocatedCall, { fault, callId }: { fault: Fault | null; callId: string }): Outcome {
  const runs = !fault || !('applied' in fault) || fault.applied;
  const outcome = runs ? runMethod(call, callId) : refused(refuse(500001));
  if (!fault || !('errorCode' in fault)) return outcome;
  const { errorCode } = fault;
  const planned = errorCode === 301001 ? redirect(call.site.dataCentre, call.method.name) : refuse(errorCode);
  return { ...outcome, answer: planned };
}

async function respond(input: Call & { answer: Answer; fault: Fault | null; callId: string }): Promise<void> {
  const { state, request, response, answer, fault, callId } = input;
  const waitMs = state.options.latencyMs + (fault && 'delayMs' in fault ? fault.delayMs : 0);
  const isCutOff = waitMs > 0 && (await wait(waitMs, false, { signal: input.closing }).catch(() => true));
  if (isCutOff) return;
  const { params, acceptsGzip } = request;
  const nowMs = state.now();
  const body = toBody({ answer, callId, nowMs, context: params.get('context') });
  const status = isTrue(params.get('httpStatusCodes')) ? httpStatusOf(answer.errorCode) : 200;
  await sendAnswer({ response, status, body, fault, acceptsGzip, nowMs });
}
