import { once } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handlingServer, OK, reasonOf } from './handling-server.fixture';

const partner = handlingServer();
const MEGABYTE = 1024 * 1024;

const captured = JSON.stringify({
  callId: '0123456789abcdef0123456789abcdef',
  errorCode: 400006,
  errorDetails: 'Schema validation failed — é 🎉',
  validationErrors: [{ fieldName: 'profile.email', errorCode: 400006, message: 'Unallowed value' }],
});

describe('an answer that cannot be read', () => {
  it.each([
    ['nothing', ''],
    ['HTML', '<html>502 Bad Gateway</html>'],
    ['cut JSON', '{"errorCode": 0, "callId": "'],
    ['JSON without a code', '{"statusCode":200}'],
    ['a code that is text', '{"errorCode":"0"}'],
    ['a code that is no whole number', '{"errorCode":0.5}'],
    ['a code beyond all numbers', '{"errorCode":1e999}'],
    ['a list', '[0]'],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['JSON in UTF-16', Buffer.from(OK, 'utf16le')],
    ['JSONP', `callback(${OK});`],
  ])('is no answer: %s', async (_name, body) => {
    partner.handle((_seen, response) => response.end(body));
    const result = await partner.call();
    expect(reasonOf(result)).toBe('unreadable');
    expect(result.call).toMatchObject({ httpStatus: 200, errorCode: null, callId: null });
  });

  it('is no answer wherever it was cut, announced so or not', async () => {
    const bytes = Buffer.from(captured);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.boolean(), async (length, isAnnounced) => {
        partner.handle((_seen, response) => {
          if (isAnnounced) response.setHeader('content-length', bytes.length);
          response.write(bytes.subarray(0, length), () =>
            isAnnounced ? response.destroy() : response.end(),
          );
          response.flushHeaders();
        });
        expect(reasonOf(await partner.call())).toBe(isAnnounced ? 'reset' : 'unreadable');
      }),
      { numRuns: 200 },
    );
  });

  it('is no answer when the connection ends within its chunks', async () => {
    partner.handle(({ path }, response) => {
      expect(path).not.toBe('');
      response.write(OK, () => response.destroy());
    });
    expect(reasonOf(await partner.call())).toBe('reset');
  });

  it('is no answer when there is no body: 204', async () => {
    partner.handle((_seen, response) => response.writeHead(204).end());
    const result = await partner.call();
    expect([reasonOf(result), result.call.httpStatus]).toEqual(['unreadable', 204]);
  });

  it('is no answer when it switches to another protocol', async () => {
    partner.handle((_seen, response) => {
      response.socket?.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n');
    });
    expect(reasonOf(await partner.call())).toBe('reset');
  });

  it.each([
    ['two lengths', `HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 45\r\n\r\n${OK}`, 'reset'],
    ['a length that is no number', `HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n${OK}`, 'unreadable'],
    ['a broken chunk', `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n${OK}`, 'unreadable'],
    ['headers without end', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`, 'too_large'],
    ['no status', `HTTP/1.1\r\n\r\n${OK}`, 'unreadable'],
  ])('is no answer when HTTP itself is broken: %s', async (_name, raw, reason) => {
    partner.handle((_seen, response) => response.socket?.end(raw));
    expect(reasonOf(await partner.call())).toBe(reason);
  });
});

describe('an answer that is too long', () => {
  it('is given up at 1 MB though 10 MB are announced', async () => {
    partner.handle((_seen, response) => response.end(Buffer.alloc(10 * MEGABYTE, 'x')));
    expect(reasonOf(await partner.call())).toBe('too_large');
  });

  it('is given up though it never ends, and so is its connection', async () => {
    let givenUp: Promise<unknown> | undefined;
    partner.handle((_seen, response) => {
      givenUp = once(response, 'close');
      const chunk = Buffer.alloc(65_536, ' ');
      const write = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', write);
      write();
    });
    expect(reasonOf(await partner.call())).toBe('too_large');
    await givenUp;
  });

  it('is read up to 1 MB', async () => {
    const padded = OK + ' '.repeat(MEGABYTE - OK.length);
    partner.handle((_seen, response) => response.end(padded));
    expect(reasonOf(await partner.call())).toBe('answer');
    partner.handle((_seen, response) => response.end(`${padded} `));
    expect(reasonOf(await partner.call())).toBe('too_large');
  });
});

describe('an answer that can be read', () => {
  it('is read whatever its headers say of it', async () => {
    const headers = fc.record(
      {
        'content-type': fc.constantFrom('', 'text/html', 'image/png', 'text/javascript; charset=utf-8', ';;'),
        date: fc.constantFrom('', 'yesterday', '0', 'Thu, 01 Jan 1970 00:00:00 GMT'),
        etag: fc.string({ unit: fc.constantFrom(...'abc \t"~') }),
        'set-cookie': fc.constantFrom('a=b', 'x'.repeat(4_000)),
        'retry-after': fc.constantFrom('-1', '1e9', 'soon'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(headers, fc.constantFrom(200, 201, 400, 403, 500, 599), async (named, status) => {
        partner.handle((_seen, response) => response.writeHead(status, named).end(captured));
        const result = await partner.call();
        expect(result).toMatchObject({ kind: 'answer', call: { httpStatus: status, errorCode: 400006 } });
      }),
      { numRuns: 60 },
    );
  });

  it('is read after informational ones', async () => {
    partner.handle((_seen, response) => {
      response.writeProcessing();
      response.writeEarlyHints({ link: '</x>; rel=preload' });
      response.end(OK);
    });
    expect(await partner.call()).toMatchObject({ kind: 'answer', call: { httpStatus: 200 } });
  });

  it('is read when it comes byte by byte, characters split, after a byte order mark', async () => {
    partner.handle(async (_seen, response) => {
      for (const byte of Buffer.from(`\ufeff${captured}`)) response.write(Buffer.from([byte]));
      response.end();
    });
    expect(await partner.call()).toMatchObject({ envelope: { errorDetails: /— é 🎉$/ } });
  });

  it('is given up when it drips until the time is over', async () => {
    partner.handle((_seen, response) => {
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    });
    expect(reasonOf(await partner.call({ totalTimeoutMs: 150 }))).toBe('timeout');
  });

  it('never makes a call throw, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, isRaw) => {
        partner.handle((_seen, response) => {
          if (isRaw) response.socket?.end(bytes);
          else response.end(bytes);
        });
        expect(['unreadable', 'reset', 'answer', 'too_large']).toContain(reasonOf(await partner.call()));
      }),
      { numRuns: 200 },
    );
  });
});
