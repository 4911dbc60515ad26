import { once } from 'node:events';
import { createServer as createSocketServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { handlingServer, OK, reasonOf, secretKeys } from './handling-server.fixture';
import { reasonOfError } from './no-answer';

const partner = handlingServer();

describe('callGigya', () => {
  it('sends the keys in the body of a form post and never in the address or a header', async () => {
    await partner.call({ params: { isLite: true, profile: { firstName: 'Zoë 🎉 &+%' }, absent: undefined } });
    const [seen] = partner.seen;
    expect(seen).toMatchObject({ method: 'POST', path: '/accounts.initRegistration' });
    expect(seen?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    const { kind: _, ...keys } = secretKeys;
    for (const value of Object.values(keys)) expect(JSON.stringify(seen?.headers)).not.toContain(value);
    expect(seen?.fields).toEqual({
      ...keys,
      isLite: 'true',
      profile: '{"firstName":"Zoë 🎉 &+%"}',
      format: 'json',
      httpStatusCodes: 'false',
    });
  });

  it.each(['text/javascript; charset=utf-8', 'text/html', 'application/json', 'image/png'])(
    'reads an answer that calls itself %s',
    async (type) => {
      partner.handle((_seen, response) => response.setHeader('content-type', type).end(OK));
      const result = await partner.call();
      expect(result).toMatchObject({ kind: 'answer', envelope: { errorCode: 0, regToken: 't' } });
      expect(result.call).toMatchObject({ httpStatus: 200, errorCode: 0, callId: 'c1' });
    },
  );

  it('reads the code of an answer whatever the HTTP status', async () => {
    partner.handle((_seen, response) => response.writeHead(403).end('{"errorCode":403010}'));
    expect(await partner.call()).toMatchObject({
      kind: 'answer',
      call: { httpStatus: 403, errorCode: 403010 },
    });
  });

  it('follows no redirect', async () => {
    partner.handle((_seen, response) =>
      response.writeHead(307, { location: `${partner.origin()}/elsewhere` }).end(OK),
    );
    const result = await partner.call();
    expect(reasonOf(result)).toBe('redirected');
    expect(result.call.httpStatus).toBe(307);
    expect(partner.seen.map(({ path }) => path)).toEqual(['/accounts.initRegistration']);
  });

  it('gives up when the time for the whole call is over, before or within the answer', async () => {
    partner.handle(() => undefined);
    expect(reasonOf(await partner.call({ totalTimeoutMs: 60 }))).toBe('timeout');
    partner.handle((_seen, response) => response.write('{"errorCode"'));
    expect(reasonOf(await partner.call({ totalTimeoutMs: 60 }))).toBe('timeout');
  });

  it('stops at once when the caller does', async () => {
    const caller = new AbortController();
    partner.handle(() => caller.abort());
    expect(reasonOf(await partner.call({ signal: caller.signal }))).toBe('aborted');
    expect(reasonOf(await partner.call({ signal: caller.signal }))).toBe('aborted');
  });

  it('tells a broken connection and noise from an answer', async () => {
    partner.handle((_seen, response) => response.destroy());
    expect(reasonOf(await partner.call())).toBe('reset');
    const noise = createSocketServer((socket) => {
      socket.on('error', () => undefined).resume();
      socket.end('SSH-2.0-not-http\r\n\r\n');
    }).listen(0, '127.0.0.1');
    await once(noise, 'listening');
    const address = noise.address();
    const sandboxOrigin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    expect(reasonOf(await partner.call({ sandboxOrigin }))).toBe('unreadable');
    noise.close();
    await once(noise, 'close');
    expect(reasonOf(await partner.call({ sandboxOrigin }))).toBe('refused');
  });

  it('does not call the sandbox where there is none', async () => {
    expect(reasonOf(await partner.call({ sandboxOrigin: undefined }))).toBe('unknown_data_centre');
  });

  it('keeps its connections for later calls', async () => {
    const ports = new Set<number | undefined>();
    partner.handle((_seen, response) => {
      ports.add(response.socket?.remotePort);
      response.end(OK);
    });
    for (let calls = 0; calls < 20; calls += 1) await partner.call();
    expect(ports.size).toBeLessThan(5);
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
    await partner.call({ signal });
    expect(listeners).toBe(0);
  });
});

describe('reasonOfError', () => {
  it.each([
    ['ENOTFOUND', 'unknown_host'],
    ['UND_ERR_HEADERS_OVERFLOW', 'too_large'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['EPIPE', 'reset'],
    ['CERT_HAS_EXPIRED', 'untrusted_certificate'],
    ['UNABLE_TO_GET_ISSUER_CERT', 'untrusted_certificate'],
    ['HOSTNAME_MISMATCH', 'untrusted_certificate'],
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
