import { describeError } from '../errors';
import type { Answer } from './answers';
import type { Fault } from './fault-plan';
import type { GigyaRequest } from './read-request';
import type { CallEntry } from './state';

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
  const planned = fault && describeFault(fault);
  return {
    callId,
    at: new Date(input.nowMs).toISOString(),
    method: request.path.slice(1, 100),
    apiKey: (request.params.get('apiKey') ?? '').slice(0, 200),
    auth,
    errorCode: planned && !planned.hasAnswer ? null : answer.errorCode,
    verdict: planned ? `Planned: ${planned.words}` : verdictOf(answer),
    durationMs,
    params: maskParams(request),
    inQuery: request.inQuery,
  };
}

function verdictOf({ errorCode, errorMessage, errorDetails, validationErrors = [] }: Answer): string {
  if (errorCode === 0) return 'OK';
  const names = validationErrors.map(({ fieldName }) => fieldName).join(', ');
  return [errorMessage, names || errorDetails].filter(Boolean).join(': ');
}

/** What a fault does, and whether the client can read an answer nevertheless. */
function describeFault(fault: Fault): { words: string; hasAnswer: boolean } {
  if ('delayMs' in fault) return { words: `answers after ${fault.delayMs} ms`, hasAnswer: true };
  if ('errorCode' in fault) return { words: describeError(fault.errorCode).name, hasAnswer: true };
  if ('contentType' in fault) return { words: `answers as ${fault.contentType}`, hasAnswer: true };
  if ('answerBytes' in fault) return { words: `answers with ${fault.answerBytes} bytes`, hasAnswer: true };
  if ('dropConnection' in fault) return { words: 'connection dropped', hasAnswer: false };
  if ('resetMidBody' in fault) return { words: 'connection reset within the answer', hasAnswer: false };
  return { words: 'badJson' in fault ? 'broken JSON' : 'HTML with 502', hasAnswer: false };
}

function maskParams({ params }: GigyaRequest): Record<string, string> {
  return Object.fromEntries(
    [...params].map(([name, value]) => [
      name.slice(0, 100),
      masked.has(name) ? '[hidden]' : value.slice(0, 4_000),
    ]),
  );
}
