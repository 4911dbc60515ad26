import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CallResult, callGigya } from './call';
import { closeGigyaConnections } from './connection-pool';
import { reasonOfError } from './no-answer';

const credentials = { apiKey: '4_site', userKey: 'AKuser', secret: 'c2VjcmV0LXNlY3JldC1zZWNyZXQ=' };
const OK = '{"errorCode":0,"callId":"c1","regToken":"t"}';

let server: Server;
let origin: string;
let handler: RequestListener = (_request, response) => response.end(OK);

beforeAll(async () => {
  server = createServer((request, response) => handler(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterEach(() => {
  handler = (_request, response) => response.end(OK);
});
afterAll(async () => {
  await closeGigyaConnections();
  server.closeAllConnections();
  server.close();
});

function call(options: { at?: string; totalTimeoutMs?: number; signal?: AbortSignal; params?: object } = {}) {
  const { at = origin, totalTimeoutMs = 2_000, signal = new AbortController().signal } = options;
  const site = { dataCentre: 'sandbox' as const, sandboxOrigin: at, credentials, totalTimeoutMs };
  return callGigya({ site, method: 'accounts.initRegistration', params: { ...options.params }, signal });
}

const reasonOf = (result: CallResult) => (result.kind === 'no_answer' ? result.reason : result.kind);

async function readAll(request: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk.toString();
  return text;
}

describe('callGigya', () => {
  it('sends the keys in the body of a form post and never in the address or a header', async () => {
    const seen = { url: '', method: '', type: '', headers: '', body: '' };
    handler = async (request, response) => {
      seen.url = request.url ?? '';
      seen.method = request.method ?? '';
      seen.type = request.headers['content-type'] ?? '';
      seen.headers = JSON.stringify(request.headers);
      seen.body = await readAll(request);
      response.end(OK);
    };
    await call({ params: { isLite: true, profile: { firstName: 'Zoë 🎉 &+%' }, absent: undefined } });
    expect(seen.method).toBe('POST');
    expect(seen.url).toBe('/accounts.initRegistration');
    expect(seen.type).toBe('application/x-www-form-urlencoded');
    for (const value of Object.values(credentials)) expect(seen.headers).not.toContain(value);
    expect(Object.fromEntries(new URLSearchParams(seen.body))).toEqual({
      ...credentials,
      isLite: 'true',
      profile: '{"firstName":"Zoë 🎉 &+%"}',
      format: 'json',
      httpStatusCodes: 'false',
    });
  });

  it.each(['text/javascript; charset=utf-8', 'text/html', 'application/json', 'image/png'])(
    'reads an answer that calls itself %s',
    async (type) => {
      handler = (_request, response) => response.setHeader('content-type', type).end(OK);
      const result = await call();
      expect(result).toMatchObject({ kind: 'answer', envelope: { errorCode: 0, regToken: 't' } });
      expect(result.call).toMatchObject({ httpStatus: 200, errorCode: 0, callId: 'c1' });
    },
  );

  it('reads the code of an answer whatever the HTTP status', async () => {
    handler = (_request, response) => response.writeHead(403).end('{"errorCode":403010}');
    expect(await call()).toMatchObject({ kind: 'answer', call: { httpStatus: 403, errorCode: 403010 } });
  });

  it.each([
    ['nothing', ''],
    ['HTML', '<html>502 Bad Gateway</html>'],
    ['cut JSON', '{"errorCode": 0, "callId": "'],
    ['JSON without a code', '{"statusCode":200}'],
    ['a code that is text', '{"errorCode":"0"}'],
    ['a code that is no whole number', '{"errorCode":0.5}'],
    ['a list', '[0]'],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ])('is left without an answer by %s', async (_name, body) => {
    handler = (_request, response) => response.end(body);
    const result = await call();
    expect(reasonOf(result)).toBe('unreadable');
    expect(result.call).toMatchObject({ httpStatus: 200, errorCode: null });
  });

  it('stops reading an answer of 10 MB, announced or not', async () => {
    const large = Buffer.alloc(10 * 1024 * 1024, 'x');
    handler = (_request, response) => response.end(large);
    expect(reasonOf(await call())).toBe('too_large');
    handler = (_request, response) => {
      for (let start = 0; start < large.length; start += 65_536)
        response.write(large.subarray(start, start + 65_536));
      response.end();
    };
    expect(reasonOf(await call())).toBe('too_large');
  });

  it('follows no redirect', async () => {
    const paths: string[] = [];
    handler = (request, response) => {
      paths.push(request.url ?? '');
      response.writeHead(307, { location: `${origin}/elsewhere` }).end(OK);
    };
    const result = await call();
    expect(reasonOf(result)).toBe('redirected');
    expect(result.call.httpStatus).toBe(307);
    expect(paths).toEqual(['/accounts.initRegistration']);
  });

  it('gives up when the time for the whole call is over, before or within the answer', async () => {
    handler = () => undefined;
    expect(reasonOf(await call({ totalTimeoutMs: 60 }))).toBe('timeout');
    handler = (_request, response) => response.write('{"errorCode"');
    expect(reasonOf(await call({ totalTimeoutMs: 60 }))).toBe('timeout');
  });

  it('stops at once when the caller does', async () => {
    const caller = new AbortController();
    handler = () => caller.abort();
    expect(reasonOf(await call({ signal: caller.signal }))).toBe('aborted');
    expect(reasonOf(await call({ signal: caller.signal }))).toBe('aborted');
  });

  it('tells a broken connection, a cut body and noise from an answer', async () => {
    handler = (request) => request.socket.destroy();
    expect(reasonOf(await call())).toBe('reset');
    handler = (_request, response) => {
      response.writeHead(200, { 'content-length': 1_000 }).write(OK);
      setTimeout(() => response.destroy(), 20);
    };
    expect(reasonOf(await call())).toBe('reset');
    const noise = createSocketServer((socket) => {
      socket.on('error', () => undefined).resume();
      socket.end('SSH-2.0-not-http\r\n\r\n');
    }).listen(0, '127.0.0.1');
    await once(noise, 'listening');
    const address = noise.address();
    const at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    expect(reasonOf(await call({ at }))).toBe('unreadable');
    noise.close();
    await once(noise, 'close');
    expect(reasonOf(await call({ at }))).toBe('refused');
  });

  it('does not call the sandbox where there is none', async () => {
    const { signal } = new AbortController();
    const site = { dataCentre: 'sandbox' as const, sandboxOrigin: undefined, credentials };
    const result = await callGigya({ site, method: 'accounts.getSchema', params: {}, signal });
    expect(reasonOf(result)).toBe('unknown_data_centre');
  });

  it('leaves no listener on a signal that outlives the call', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners += 1;
      return addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners -= 1;
      return removeEventListener.apply(signal, args);
    };
    await call({ signal });
    expect(listeners).toBe(0);
  });
});

describe('reasonOfError', () => {
  it.each([
    ['ENOTFOUND', 'unknown_host'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['EPIPE', 'reset'],
    ['CERT_HAS_EXPIRED', 'untrusted_certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'untrusted_certificate'],
  ])('reads %s as %s, also behind other errors', (code, reason) => {
    const error = Object.assign(new Error('failed'), { code });
    expect(reasonOfError(error)).toBe(reason);
    expect(reasonOfError(new TypeError('fetch failed', { cause: error }))).toBe(reason);
    expect(reasonOfError(new AggregateError([error]))).toBe(reason);
  });

  it('throws a bug again instead of calling it a network fault', () => {
    const bug = new TypeError('x is not a function');
    expect(() => reasonOfError(bug)).toThrow(bug);
  });
});
