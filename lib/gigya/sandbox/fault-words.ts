import { describeError } from '../errors';
import type { Fault } from './fault-plan';

/** What a planned fault does, in a few words. */
export function faultWords(fault: Fault): string {
  if ('errorCode' in fault) return `answers ${fault.errorCode}: ${describeError(fault.errorCode).name}`;
  if ('delayMs' in fault) return `answers after ${fault.delayMs / 1_000} s`;
  if ('contentType' in fault) return `answers as ${fault.contentType}`;
  if ('answerBytes' in fault)
    return `answers with ${(fault.answerBytes / 1_000_000).toLocaleString('en')} MB`;
  const what = connectionWords(fault);
  return fault.applied ? `${what}, after its work was done` : `${what}, before anything was done`;
}

function connectionWords(fault: Exclude<Fault, { errorCode: number } | { delayMs: number }>): string {
  if ('dropConnection' in fault) return 'drops the connection';
  if ('resetMidBody' in fault) return 'resets the connection within its answer';
  return 'badJson' in fault ? 'answers with broken JSON' : 'answers with an HTML page and 502';
}
