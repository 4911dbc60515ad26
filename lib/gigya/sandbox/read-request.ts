import type { IncomingMessage } from 'node:http';

const MAX_BODY_BYTES = 1024 * 1024;
const MAX_DRAINED_BYTES = 16 * MAX_BODY_BYTES;

export type GigyaRequest = {
  path: string;
  /** Query and body together; of a name that occurs twice the last value counts. */
  params: Map<string, string>;
  inQuery: string[];
  authorization: string | undefined;
  isReadable: boolean;
};

/**
 * Reads a body of at most 1 MB as UTF-8; null when it is longer. A somewhat longer one is read to its end, so that the
 * client hears the answer instead of a broken connection.
 */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = chunk;
    length += bytes.length;
    if (length <= MAX_BODY_BYTES) chunks.push(bytes);
    if (length > MAX_DRAINED_BYTES) return null;
  }
  return length > MAX_BODY_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

/** Decodes a call: `+` and %XX as UTF-8, from the address and from the form body (api.md section 8.2, step 1). */
export function parseRequest(request: IncomingMessage, body: string): GigyaRequest {
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s, 2);
  const asked = [...new URLSearchParams(query)];
  return {
    path,
    params: new Map([...asked, ...new URLSearchParams(body)]),
    inQuery: [...new Set(asked.map(([name]) => name))],
    authorization: request.headers.authorization,
    isReadable: !/%(?![0-9A-Fa-f]{2})/.test(`${query}&${body}`),
  };
}
