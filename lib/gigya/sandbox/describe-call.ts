import type { Answer } from './answers';
import type { Fault } from './fault-plan';
import { faultWords } from './fault-words';
import type { GigyaRequest } from './read-request';
import type { CallEntry } from './state';

// Of a call with tens of thousands of parameters or wrong fields only the first ones are kept.
const MAX_PARAMS = 100;
const MAX_NAMED = 20;
const masked = new Set(['secret', 'sig', 'regToken', 'password']);

/** A call as it is kept: what it asked, without its secrets, and in plain words what became of it. */
export function describeCall(input: {
  callId: string;
  nowMs: number;
  request: GigyaRequest;
  answer: Answer;
  fault: Fault | null;
  auth: CallEntry['auth'];
  durationMs: number;
}): CallEntry {
  const { callId, request, answer, fault, auth, durationMs } = input;
  return {
    callId,
    at: new Date(input.nowMs).toISOString(),
    method: request.path.slice(1, 100),
    apiKey: (request.params.get('apiKey') ?? '').slice(0, 200),
    auth,
    errorCode: !fault || hasAnswer(fault) ? answer.errorCode : null,
    verdict: fault ? `Planned: ${faultWords(fault)}` : verdictOf(answer),
    durationMs,
    params: maskParams(request),
    inQuery: request.inQuery.slice(0, MAX_PARAMS),
  };
}

function verdictOf({ errorCode, errorMessage, errorDetails, validationErrors = [] }: Answer): string {
  if (errorCode === 0) return 'OK';
  const names = validationErrors.slice(0, MAX_NAMED).map(({ fieldName }) => fieldName);
  return [errorMessage, names.join(', ') || errorDetails].filter(Boolean).join(': ');
}

/** Whether the client can read an answer in spite of the fault. */
const hasAnswer = (fault: Fault): boolean =>
  !('dropConnection' in fault || 'resetMidBody' in fault || 'badJson' in fault || 'html502' in fault);

function maskParams({ params }: GigyaRequest): Record<string, string> {
  const shown = [...params].slice(0, MAX_PARAMS).map(([name, value]): [string, string] => {
    return [name.slice(0, 100), masked.has(name) ? '[hidden]' : value.slice(0, 4_000)];
  });
  return Object.fromEntries(shown);
}
