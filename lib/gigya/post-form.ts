import 'server-only';
import type { Dispatcher } from 'undici';
import { poolOf } from './connection-pool';
import type { MethodAddress } from './data-centres';
import { percentEncode } from './sign-request';

const MAX_ANSWER_BYTES = 1024 * 1024;

/** What came back: a body as text, or why it was not read. `date` is the server's clock, as its header says it. */
export type Reply =
  | { httpStatus: number; date: string | undefined; body: string }
  | { httpStatus: number; fault: 'redirected' | 'too_large' };

/**
 * Sends one form-encoded POST over a kept connection, follows no redirect and reads at most 1 MB as UTF-8. The body is
 * written by the encoder of the signatures (api.md section 7: one shared encoder). Throws for faults of the network.
 */
export async function postForm(input: {
  address: MethodAddress;
  headers: Record<string, string>;
  fields: Record<string, string>;
  signal: AbortSignal;
}): Promise<Reply> {
  const { url, host } = input.address;
  const response = await poolOf(url.origin).request({
    method: 'POST',
    path: url.pathname,
    headers: {
      ...input.headers,
      host,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    },
    body: encodeForm(input.fields),
    signal: input.signal,
  });
  const httpStatus = response.statusCode;
  // A body that is given up emits an error of its own; unheard, it would end the process.
  response.body.on('error', () => undefined);
  if (httpStatus >= 300 && httpStatus < 400) {
    response.body.destroy();
    return { httpStatus, fault: 'redirected' };
  }
  const body = await readAtMost(response.body, MAX_ANSWER_BYTES);
  if (body === null) return { httpStatus, fault: 'too_large' };
  return { httpStatus, date: [response.headers.date].flat()[0], body };
}

function encodeForm(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map((entry) => entry.map(percentEncode).join('='))
    .join('&');
}

/** Reads a body as UTF-8; null as soon as it is longer, whatever its headers promised. */
async function readAtMost(stream: Dispatcher.ResponseData['body'], maxBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes: Uint8Array = chunk;
    length += bytes.byteLength;
    if (length > maxBytes) return null;
    chunks.push(bytes);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
