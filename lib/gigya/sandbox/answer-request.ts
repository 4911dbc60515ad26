import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerCall } from './answer-call';
import { refuse, toBody } from './answers';
import { answerPage, isPagePath } from './console/answer-page';
import { answerControl, isLocalHost, largeBodies } from './control/answer-control';
import { parseRequest, readBody } from './read-request';
import { JSON_TYPE } from './send-answer';
import type { SiteDataCentre } from './site';
import { newId, type SandboxState } from './state';

type Exchange = {
  state: SandboxState;
  /** What the port that was called plays, if anything. */
  portDataCentre: SiteDataCentre | null;
  request: IncomingMessage;
  response: ServerResponse;
  /** Ends waiting answers when the sandbox closes. */
  closing: AbortSignal;
};

/** Answers whatever comes to a port: the control interface, the page, or a call. Never throws. */
export async function answerRequest(exchange: Exchange): Promise<void> {
  try {
    await handle(exchange);
  } catch (error) {
    failSafely(exchange, error);
  }
}

async function handle(exchange: Exchange): Promise<void> {
  const { state, request, response, portDataCentre } = exchange;
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const body = await readBody(request, largeBodies.get(path));
  if (body === null) {
    response.shouldKeepAlive = false;
    return sendPlain(exchange, { status: 413, errorCode: 413001 });
  }
  if (path.startsWith('/__admin')) {
    return answerControl({ state, request, response, body: body.toString('utf8') });
  }
  if (isPagePath(path)) {
    return isLocalHost(request)
      ? answerPage({ state, request, response })
      : sendPlain(exchange, { status: 403 });
  }
  if (request.method !== 'POST' && request.method !== 'GET') return sendPlain(exchange, { status: 405 });
  await answerCall({ ...exchange, request: parseRequest(request, { body, portDataCentre }) });
}

/** A client that went away is no fault of the sandbox; anything else is a bug and is told. */
function failSafely(exchange: Exchange, error: unknown): void {
  const { request, response } = exchange;
  if (request.destroyed && !request.complete) return void response.destroy();
  console.error('The sandbox failed to answer', error);
  if (!response.headersSent) sendPlain(exchange, { status: 500, errorCode: 500001 });
}

function sendPlain(
  { state, response }: Exchange,
  { status, errorCode }: { status: number; errorCode?: number },
): void {
  const nowMs = state.now();
  const body = errorCode ? toBody({ answer: refuse(errorCode), callId: newId(), nowMs }) : '';
  response.writeHead(status, {
    'content-type': JSON_TYPE,
    'content-length': Buffer.byteLength(body),
    date: new Date(nowMs).toUTCString(),
  });
  response.end(body);
}
