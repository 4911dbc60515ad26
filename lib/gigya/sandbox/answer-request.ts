import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RealDataCentreId } from '../data-centres';
import { answerCall } from './answer-call';
import { refuse, toBody } from './answers';
import { answerPage, isPagePath } from './console/answer-page';
import { answerControl, controlBodyLimit, isOwnRequest } from './control/answer-control';
import { parseRequest, readBody } from './read-request';
import { JSON_TYPE } from './send-answer';
import { newId, type SandboxState } from './state';

/** Gigya's own bound is unknown; many servers have this one. */
const MAX_ADDRESS_LENGTH = 16_384;

type Exchange = {
  state: SandboxState;
  /** What the port that was called plays, if anything. */
  portDataCentre: RealDataCentreId | null;
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
  const address = request.url ?? '/';
  if (address.length > MAX_ADDRESS_LENGTH) return sendPlain(exchange, { status: 414, errorCode: 414000 });
  const path = address.split('?', 1)[0] ?? '/';
  const body = await readBody(request, controlBodyLimit(request, path));
  if (body === null) {
    response.shouldKeepAlive = false;
    return sendPlain(exchange, { status: 413, errorCode: 413001 });
  }
  if (path.startsWith('/__admin')) {
    return answerControl({ state, request, response, body: body.toString('utf8') });
  }
  const isPage = isPagePath(path);
  const allowed = isPage ? ['GET', 'HEAD'] : ['GET', 'POST'];
  if (!allowed.includes(request.method ?? '')) return sendPlain(exchange, { status: 405, allowed });
  if (isPage && !isOwnRequest(request)) return sendPlain(exchange, { status: 403 });
  if (isPage) return answerPage({ state, request, response });
  await answerCall({ ...exchange, request: parseRequest(request, { body, portDataCentre }) });
}

/** A client that went away is no fault of the sandbox; anything else is a bug and is told. No request stays open. */
function failSafely(exchange: Exchange, error: unknown): void {
  const { request, response } = exchange;
  if (request.destroyed && !request.complete) return void response.destroy();
  console.error('The sandbox failed to answer', error);
  if (response.headersSent) response.destroy();
  else sendPlain(exchange, { status: 500, errorCode: 500001 });
}

function sendPlain(
  { state, response }: Exchange,
  { status, errorCode, allowed }: { status: number; errorCode?: number; allowed?: string[] },
): void {
  const nowMs = state.now();
  const body = errorCode ? toBody({ answer: refuse(errorCode), callId: newId(state), nowMs }) : '';
  response.writeHead(status, {
    'content-type': JSON_TYPE,
    'content-length': Buffer.byteLength(body),
    date: new Date(nowMs).toUTCString(),
    ...(allowed ? { allow: allowed.join(', ') } : {}),
  });
  response.end(body);
}
