import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { describeError } from '../errors';
import { type Answer, refuse, statusCodeOf, toBody } from './answers';
import type { Fault } from './fault-plan';
import type { MethodDefinition } from './methods';
import { checkAddress, checkCaller, runMethod } from './pipeline';
import type { GigyaRequest } from './read-request';
import { newId, recordCall, type SandboxState } from './state';

type Call = {
  state: SandboxState;
  request: GigyaRequest;
  response: ServerResponse;
  /** Ends waiting answers when the sandbox closes. */
  closing: AbortSignal;
};

const masked = new Set(['secret', 'sig', 'regToken', 'password']);

/** Answers one API call: the pipeline of api.md section 8.2, the planned faults in between, and an entry in the list. */
export async function answerCall(call: Call): Promise<void> {
  const { state, request } = call;
  const startedAt = performance.now();
  const callId = newId();
  const checked = checkAddress(state, request);
  const fault = 'method' in checked ? state.faults.take(checked.method.name) : null;
  const answer = 'method' in checked ? perform(call, checked.method, fault) : checked.refusal;
  const shown = faultWords(fault);
  recordCall(state, {
    callId,
    at: new Date(state.now()).toISOString(),
    method: request.path.slice(1, 100),
    errorCode: shown.hasAnswer ? answer.errorCode : null,
    verdict: shown.words ?? verdictOf(answer),
    durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
    params: maskedParams(request),
    inQuery: request.inQuery,
  });
  await respond({ ...call, answer, fault, callId });
}

function perform({ state, request }: Call, method: MethodDefinition, fault: Fault | null): Answer {
  const runsFirst = !fault || 'delayMs' in fault || fault.applied;
  const answer = runsFirst
    ? (checkCaller(state, request, method.name) ?? runMethod(state, request, method))
    : refuse(500001);
  return fault && 'errorCode' in fault ? plannedError(fault.errorCode) : answer;
}

function plannedError(errorCode: number): Answer {
  const answer = refuse(errorCode);
  if (errorCode !== 301001) return answer;
  // Where the key would live instead, as Gigya says it (api.md section 3).
  return { ...answer, content: { apiDomain: 'eu1.gigya.com', location: 'https://accounts.eu1.gigya.com/' } };
}

async function respond(input: Call & { answer: Answer; fault: Fault | null; callId: string }): Promise<void> {
  const { state, request, response, answer, fault, callId } = input;
  if (fault && 'dropConnection' in fault) return void response.destroy();
  if (fault && 'html502' in fault)
    return send(response, 502, '<html><body>502 Bad Gateway</body></html>', 'html');
  if (fault && 'badJson' in fault) return send(response, 200, '{"errorCode": 0, "callId": "', 'javascript');
  if (fault && 'delayMs' in fault) {
    const isOver = await wait(fault.delayMs, false, { signal: input.closing }).catch(() => true);
    if (isOver) return;
  }
  const context = request.params.get('context');
  const body = toBody({ answer, callId, nowMs: state.now(), ...(context === undefined ? {} : { context }) });
  const isMirrored = request.params.get('httpStatusCodes') === 'true';
  send(response, isMirrored ? statusCodeOf(answer.errorCode) : 200, body, 'javascript');
}

/** JSON goes out as text/javascript, as it was seen from the real service (api.md section 3). */
function send(response: ServerResponse, status: number, body: string, type: 'javascript' | 'html'): void {
  const contentType = `text/${type}; charset=utf-8`;
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function verdictOf({ errorCode, errorMessage, errorDetails, validationErrors = [] }: Answer): string {
  if (errorCode === 0) return 'OK';
  const names = validationErrors.map(({ fieldName }) => fieldName).join(', ');
  return [errorMessage, names || errorDetails].filter(Boolean).join(': ');
}

function faultWords(fault: Fault | null): { words: string | null; hasAnswer: boolean } {
  if (!fault) return { words: null, hasAnswer: true };
  if ('delayMs' in fault) return { words: `Planned: answers after ${fault.delayMs} ms`, hasAnswer: true };
  if ('errorCode' in fault) {
    return { words: `Planned: ${describeError(fault.errorCode).name}`, hasAnswer: true };
  }
  if ('dropConnection' in fault) return { words: 'Planned: connection dropped', hasAnswer: false };
  return { words: 'badJson' in fault ? 'Planned: broken JSON' : 'Planned: HTML with 502', hasAnswer: false };
}

function maskedParams({ params }: GigyaRequest): Record<string, string> {
  return Object.fromEntries(
    [...params].map(([name, value]) => [
      name.slice(0, 100),
      masked.has(name) ? '[hidden]' : value.slice(0, 4_000),
    ]),
  );
}
