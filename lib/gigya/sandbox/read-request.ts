import type { IncomingMessage } from 'node:http';
import type { RealDataCentreId } from '../data-centres';

const MAX_BODY_BYTES = 1024 * 1024;
const MAX_DRAINED_BYTES = 16 * MAX_BODY_BYTES;

export type GigyaRequest = {
  httpMethod: string;
  /** As sent: a signature covers it letter by letter. */
  path: string;
  /** The Host header as sent, with its port. */
  host: string;
  /** What the port that was called plays, if anything. */
  portDataCentre: RealDataCentreId | null;
  /** Query and body together; of a name that occurs twice the last value counts. */
  params: Map<string, string>;
  inQuery: string[];
  authorization: string | undefined;
  /** Whether it came by TLS; a proxy that ends TLS says so with x-forwarded-proto. */
  isSecure: boolean;
  remoteAddress: string;
  acceptsGzip: boolean;
  /** Whether every name and value could be decoded. */
  isReadable: boolean;
};

type Pair = [name: string, value: string];

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a body of at most `maxBytes` (1 MB); null when it is longer. A somewhat longer one is read to its end, so that the
 * client hears the answer instead of a broken connection.
 */
export function readBody(request: IncomingMessage, maxBytes = MAX_BODY_BYTES): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maxBytes) chunks.push(chunk);
      if (length <= maxBytes + MAX_DRAINED_BYTES) return;
      request.pause();
      resolve(null);
    });
    request.on('end', () => resolve(length > maxBytes ? null : Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('The client went away')));
  });
}

/** Decodes a call: `+` and %XX as UTF-8, from the address and from the form body (api.md section 8.2, step 1). */
export function parseRequest(
  request: IncomingMessage,
  input: { body: Buffer; portDataCentre: RealDataCentreId | null },
): GigyaRequest {
  const { headers, socket } = request;
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s, 2);
  const asked = decodeForm(query);
  const body = decodeUtf8(input.body);
  const posted = body === null ? null : decodeForm(body);
  return {
    httpMethod: request.method ?? 'GET',
    path,
    host: headers.host ?? '',
    portDataCentre: input.portDataCentre,
    params: new Map([...(asked ?? []), ...(posted ?? [])]),
    inQuery: [...new Set((asked ?? []).map(([name]) => name))],
    authorization: headers.authorization,
    isSecure: /^https\b/i.test(String(headers['x-forwarded-proto'] ?? '')),
    remoteAddress: socket.remoteAddress ?? '',
    acceptsGzip: isGzipAccepted(String(headers['accept-encoding'] ?? '')),
    isReadable: asked !== null && posted !== null,
  };
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Null when a %XX is broken or the bytes are no UTF-8. */
function decodeForm(text: string): Pair[] | null {
  try {
    return text
      .split('&')
      .filter((part) => part !== '')
      .map((part) => {
        const end = part.includes('=') ? part.indexOf('=') : part.length;
        return [decodeText(part.slice(0, end)), decodeText(part.slice(end + 1))];
      });
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

const decodeText = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

/** Whether Accept-Encoding names gzip, or everything, and does not rule it out with `q=0`. */
function isGzipAccepted(header: string): boolean {
  if (header === '') return false;
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', weight = '1'] = part.replaceAll(' ', '').split(';q=', 2);
    weights.set(coding, Number(weight));
  }
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}
