import 'server-only';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerCall } from './answer-call';
import { answerControl, isLocalHost } from './answer-control';
import { answerPage } from './answer-page';
import { refuse, toBody } from './answers';
import { parseRequest, readBody } from './read-request';
import { createState, newId, type SandboxState } from './state';

const KEEP_ALIVE_MS = 65_000;
const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

export type Sandbox = { origin: string; state: SandboxState; close(): Promise<void> };
type Exchange = {
  state: SandboxState;
  request: IncomingMessage;
  response: ServerResponse;
  closing: AbortSignal;
};

/**
 * Starts the local Gigya: an emulator of the endpoints that a lite registration needs (api.md section 8), with a page at
 * `/` and a control interface below `/__admin`. Loopback only; port 0 takes a free one; `now` is its clock in ms.
 * @throws Error for a host that is not loopback, or what listening throws (a used port).
 */
export async function startSandbox(input: {
  port: number;
  host?: string;
  now?: () => number;
}): Promise<Sandbox> {
  const { port, host = '127.0.0.1', now = Date.now } = input;
  if (!loopback.has(host))
    throw new Error('The sandbox listens on this machine only: 127.0.0.1, ::1 or localhost.');
  const state = createState(now);
  const closing = new AbortController();
  const server = createServer((request, response) => {
    const exchange = { state, request, response, closing: closing.signal };
    handle(exchange).catch((error: unknown) => failSafely(exchange, error));
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    state,
    async close() {
      closing.abort();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function handle(exchange: Exchange): Promise<void> {
  const { state, request, response } = exchange;
  const body = await readBody(request);
  if (body === null) {
    response.shouldKeepAlive = false;
    return sendPlain(response, 413, envelopeOf(state, 413001));
  }
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (path.startsWith('/__admin')) return answerControl({ state, request, response, body });
  if (path === '/')
    return isLocalHost(request) ? answerPage({ state, response }) : sendPlain(response, 403, '');
  if (request.method !== 'POST' && request.method !== 'GET') return sendPlain(response, 405, '');
  await answerCall({ ...exchange, request: parseRequest(request, body) });
}

/** A client that went away is no fault of the sandbox; anything else is a bug and is told. */
function failSafely({ state, request, response }: Exchange, error: unknown): void {
  if (request.destroyed && !request.complete) return void response.destroy();
  console.error('The sandbox failed to answer', error);
  if (!response.headersSent) sendPlain(response, 500, envelopeOf(state, 500001));
}

function envelopeOf(state: SandboxState, errorCode: number): string {
  return toBody({ answer: refuse(errorCode), callId: newId(), nowMs: state.now() });
}

function sendPlain(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'text/javascript; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
