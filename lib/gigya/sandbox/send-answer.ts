import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Fault } from './fault-plan';

/** JSON goes out as text/javascript, as it was seen from the real service (api.md section 3). */
export const JSON_TYPE = 'text/javascript; charset=utf-8';

const HTML_TYPE = 'text/html; charset=utf-8';
const GZIP_FROM_BYTES = 1_024;
const CHUNK_BYTES = 64 * 1_024;
const compress = promisify(gzip);

type Outgoing = {
  response: ServerResponse;
  status: number;
  body: string;
  acceptsGzip: boolean;
  /** The sandbox's clock: clients correct theirs by the header Date (api.md section 8.2, step 8a). */
  nowMs: number;
};

/** Sends an answer, or what a planned fault makes of it. */
export async function sendAnswer(input: Outgoing & { fault: Fault | null }): Promise<void> {
  const { fault, response, body } = input;
  if (fault && 'dropConnection' in fault) return void response.destroy();
  if (fault && 'resetMidBody' in fault) return resetWithin(input);
  if (fault && 'answerBytes' in fault) return stream(input, fault.answerBytes);
  if (fault && 'html502' in fault) {
    return send({
      ...input,
      status: 502,
      body: '<html><body>502 Bad Gateway</body></html>',
      type: HTML_TYPE,
    });
  }
  if (fault && 'badJson' in fault) return send({ ...input, status: 200, body: body.slice(0, -1) });
  await send({ ...input, type: fault && 'contentType' in fault ? fault.contentType : JSON_TYPE });
}

async function send(input: Outgoing & { type?: string }): Promise<void> {
  const { response, status, body, type = JSON_TYPE, acceptsGzip } = input;
  const length = Buffer.byteLength(body);
  const headers = headersOf(input, type);
  if (!acceptsGzip || length < GZIP_FROM_BYTES) {
    // A text, unlike bytes, leaves in one piece with the header.
    response.writeHead(status, { ...headers, 'content-length': length }).end(body);
    return;
  }
  const bytes = await compress(body);
  const zipped = { 'content-encoding': 'gzip', 'content-length': bytes.length };
  response.writeHead(status, { ...headers, ...zipped }).end(bytes);
}

function headersOf({ nowMs }: { nowMs: number }, type: string) {
  return { 'content-type': type, date: new Date(nowMs).toUTCString() };
}

/** Promises the whole answer, sends half of it and resets the connection. */
async function resetWithin({ response, status, body, nowMs }: Outgoing): Promise<void> {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headersOf({ nowMs }, JSON_TYPE), 'content-length': bytes.length });
  await new Promise((resolve) => response.write(bytes.subarray(0, bytes.length / 2), resolve));
  response.socket?.resetAndDestroy();
}

/** Sends the answer with a padding that makes it that long, piece by piece and without telling its length. */
async function stream({ response, status, body, nowMs }: Outgoing, answerBytes: number): Promise<void> {
  response.writeHead(status, headersOf({ nowMs }, JSON_TYPE));
  // A client that has read enough hangs up, which is what this fault is for.
  await pipeline(Readable.from(padded(body, answerBytes)), response).catch(() => undefined);
}

function* padded(body: string, answerBytes: number): Generator<Buffer> {
  const start = Buffer.from(`${body.slice(0, -1)},"padding":"`);
  const end = Buffer.from('"}');
  yield start;
  for (let left = answerBytes - start.length - end.length; left > 0; left -= CHUNK_BYTES) {
    yield Buffer.alloc(Math.min(left, CHUNK_BYTES), 'x');
  }
  yield end;
}
