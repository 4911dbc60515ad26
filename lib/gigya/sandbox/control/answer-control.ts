import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseJson } from '../parse-json';
import type { SandboxState } from '../state';
import { type ControlAnswer, refused } from './control';
import { controls } from './controls';

/** Paths to which more may be sent than elsewhere, and how many bytes: a snapshot holds every account. */
const largeBodies: ReadonlyMap<string, number> = new Map([['/__admin/snapshot', 256 * 1024 * 1024]]);
const localHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * Whether a request was addressed to this machine by name, and by no page of another address: neither a rebound foreign
 * name nor a foreign page may reach what is stored here.
 */
export function isOwnRequest({ headers: { host = '', origin } }: IncomingMessage): boolean {
  return (
    localHost.test(host) && (origin === undefined || origin.toLowerCase() === `http://${host}`.toLowerCase())
  );
}

const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/json\b/i.test(headers['content-type'] ?? '');

/** How many bytes may be sent to a path of the control interface, where it is not the usual number. */
export function controlBodyLimit(request: IncomingMessage, path: string): number | undefined {
  return isOwnRequest(request) && isJson(request) ? largeBodies.get(path) : undefined;
}

/** Answers one call of the control interface. POST takes JSON only, which a foreign page cannot send unasked. */
export function answerControl(input: {
  state: SandboxState;
  request: IncomingMessage;
  response: ServerResponse;
  body: string;
}): void {
  const { status, body } = decide(input);
  const text = JSON.stringify(body);
  input.response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  input.response.end(text);
}

function decide(input: { state: SandboxState; request: IncomingMessage; body: string }): ControlAnswer {
  const { state, request, body: text } = input;
  if (!isOwnRequest(request)) return refused(403, 'Only this machine may ask');
  const [path = '', search = ''] = (request.url ?? '').split('?', 2);
  const control = controls.get(`${request.method} ${path}`);
  if (!control) return refused(404, 'There is nothing here');
  if (request.method === 'POST' && !isJson(request)) return refused(415, 'Send application/json');
  const body = parseJson(text);
  if (body === undefined && text.trim() !== '') return refused(400, 'This is not JSON');
  return control({ state, query: new URLSearchParams(search), body });
}
