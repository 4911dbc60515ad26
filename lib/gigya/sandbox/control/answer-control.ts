import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SandboxState } from '../state';
import { type ControlAnswer, refused } from './control';
import { controls } from './controls';

/** Paths to which more may be sent than elsewhere, and how many bytes: a snapshot holds every account. */
export const largeBodies: ReadonlyMap<string, number> = new Map([['/__admin/snapshot', 256 * 1024 * 1024]]);

/** Whether a request was addressed to this machine by name; a rebound foreign name must not reach what is stored here. */
export function isLocalHost(request: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(request.headers.host ?? '');
}

/** Answers one call of the control interface. POST takes JSON only, which a foreign page cannot send unasked. */
export function answerControl(input: {
  state: SandboxState;
  request: IncomingMessage;
  response: ServerResponse;
  body: string;
}): void {
  const { response } = input;
  const { status, body } = decide(input);
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}

function decide(input: { state: SandboxState; request: IncomingMessage; body: string }): ControlAnswer {
  const { state, request } = input;
  if (!isLocalHost(request)) return refused(403, 'Only this machine may ask');
  const [path = '', search = ''] = (request.url ?? '').split('?', 2);
  const control = controls.get(`${request.method} ${path}`);
  if (!control) return refused(404, 'There is nothing here');
  const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
  if (request.method === 'POST' && !isJson) return refused(415, 'Send application/json');
  const parsed = parseJson(input.body);
  if (!parsed) return refused(400, 'This is not JSON');
  return control({ state, query: new URLSearchParams(search), body: parsed.value });
}

function parseJson(text: string): { value: unknown } | null {
  if (text.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
