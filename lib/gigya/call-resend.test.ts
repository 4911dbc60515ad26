import { generateKeyPairSync } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { GigyaKeys } from './call';
import {
  handlingServer,
  reasonOf,
  type SeenRequest,
  secretKeys,
  signedKeys,
} from './handling-server.fixture';

const partner = handlingServer();
const ok = { errorCode: 0 };
const late = { errorCode: 403002 };
const replayed = { errorCode: 403004 };
const elsewhere = (apiDomain: string) => ({
  errorCode: 301001,
  apiDomain,
  location: 'https://accounts.eu1.gigya.com/accounts.initRegistration?secret=x',
});
const hosts = () => partner.seen.map(({ host }) => host);
const codeOf = (result: { call: { errorCode: number | null } }) => result.call.errorCode;

const CONNECTS = 'undici:client:beforeConnect';
const connectSchema = z.object({ connectParams: z.object({ hostname: z.string() }) });
const connectedTo = new Set<string>();
const onConnect = (message: unknown) => connectedTo.add(connectSchema.parse(message).connectParams.hostname);
beforeAll(() => subscribe(CONNECTS, onConnect));
afterAll(() => unsubscribe(CONNECTS, onConnect));

/** The time of a request in seconds: a parameter of a signed one, a claim of a bearer token. */
function timeOf({ fields, headers }: SeenRequest): number {
  const claims = headers.authorization?.split('.')[1];
  if (!claims) return Number(fields.timestamp);
  return z.object({ iat: z.number() }).parse(JSON.parse(Buffer.from(claims, 'base64url').toString())).iat;
}

/** Plays a server whose clock is ahead by so much, and which takes nothing that is two minutes off. */
function playServerAhead(byMs: number, { date }: { date?: string } = {}): void {
  partner.handle((seen, response) => {
    const serverNow = Date.now() + byMs;
    const isLate = Math.abs(timeOf(seen) * 1_000 - serverNow) > 120_000;
    response.setHeader('date', date ?? new Date(serverNow).toUTCString());
    response.end(JSON.stringify(isLate ? late : ok));
  });
}

it('is not sent again for a caller who learns meanwhile, when asked, that all is over', async () => {
  const { signal } = new AbortController();
  Object.defineProperty(signal, 'aborted', { get: () => partner.seen.length > 0 });
  partner.handle((_seen, response) => response.end(JSON.stringify(replayed)));
  expect(reasonOf(await partner.call({ keys: signedKeys, signal }))).toBe('aborted');
  expect(partner.seen).toHaveLength(1);
});

describe('a call that came too late (403002)', () => {
  it.each([
    ['behind', 3 * 3_600_000],
    ['ahead', -3 * 3_600_000],
  ])(
    'succeeds with the server’s time when this machine’s clock is %s, and so do later ones',
    async (_is, byMs) => {
      playServerAhead(byMs);
      expect(codeOf(await partner.call({ keys: signedKeys }))).toBe(0);
      expect(partner.seen).toHaveLength(2);
      expect(codeOf(await partner.call({ keys: signedKeys }))).toBe(0);
      expect(partner.seen).toHaveLength(3);
      expect(new Set(partner.seen.map(({ fields }) => fields.nonce)).size).toBe(3);
      playServerAhead(0);
      expect(codeOf(await partner.call({ keys: signedKeys }))).toBe(0);
    },
  );

  it('succeeds with the server’s time also with a bearer token', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    playServerAhead(3_600_000);
    const result = await partner.call({
      keys: { kind: 'bearer', apiKey: '4_site', userKey: 'AK', privateKey: pem },
    });
    expect([codeOf(result), partner.seen.length]).toEqual([0, 2]);
    playServerAhead(0);
    await partner.call({ keys: signedKeys });
  });

  it.each(['', 'soon', '2025-10-09', 'Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    'is not sent again when the answer’s time is of no use: %j',
    async (date) => {
      playServerAhead(3_600_000, { date });
      expect(codeOf(await partner.call({ keys: signedKeys }))).toBe(403002);
      expect(partner.seen).toHaveLength(1);
      playServerAhead(0);
      expect(codeOf(await partner.call({ keys: signedKeys }))).toBe(0);
      expect(partner.seen).toHaveLength(2);
    },
  );

  it('tells by how much the clock is off, with later calls too, until it is right', async () => {
    const offBy = async (byMs: number, keys: GigyaKeys = signedKeys) => {
      playServerAhead(byMs);
      return (await partner.call({ keys })).clockCorrectedByMs;
    };
    const aboutHour = [expect.closeTo(3_600_000, -4), expect.closeTo(3_600_000, -4)];
    expect([await offBy(3_600_000), await offBy(3_600_000)]).toEqual(aboutHour);
    expect(await offBy(3_600_000, secretKeys)).toBeUndefined();
    expect(await offBy(0)).toBeCloseTo(0, -4);
  });

  it('is sent again once only', async () => {
    partner.answerInTurn([late]);
    expect(codeOf(await partner.call({ keys: signedKeys }))).toBe(403002);
    expect(partner.seen).toHaveLength(2);
  });

  it('is not sent again with a secret, which carries no time', async () => {
    partner.answerInTurn([late, ok]);
    expect(codeOf(await partner.call({ keys: secretKeys }))).toBe(403002);
    expect(partner.seen.map(timeOf)).toEqual([Number.NaN]);
  });
});

describe('a call whose nonce was used (403004)', () => {
  it('goes out once more with another', async () => {
    partner.answerInTurn([replayed, ok]);
    expect(codeOf(await partner.call({ keys: signedKeys }))).toBe(0);
    const [first, second] = partner.seen.map(({ fields }) => fields.nonce);
    expect(first).not.toBe(second);
    partner.answerInTurn([replayed]);
    expect(codeOf(await partner.call({ keys: signedKeys }))).toBe(403004);
    expect(partner.seen).toHaveLength(4);
  });
});

describe('a call to the wrong data centre (301001)', () => {
  it.each([secretKeys, signedKeys, { kind: 'anonymous', apiKey: '4_site' } as const])(
    'goes to the one that is named and says so, without leaving the machine: $kind',
    async (keys) => {
      partner.answerInTurn([elsewhere('eu1.gigya.com'), ok]);
      const result = await partner.call({ keys });
      expect(result).toMatchObject({ kind: 'answer', envelope: ok, movedTo: 'eu1' });
      expect(hosts()).toEqual([partner.origin().replace('http://', ''), 'accounts.eu1.gigya.com']);
    },
  );

  it('goes there from the start once that is known', async () => {
    const result = await partner.call({ servedFrom: 'au1' });
    expect(result.movedTo).toBeUndefined();
    expect(hosts()).toEqual(['accounts.au1.gigya.com']);
  });

  it.each(['evil.example', 'eu1.gigya.com.evil.example', 'gigya.com', '', 'ru1.gigya.com'])(
    'goes nowhere that is not on our list: %j',
    async (apiDomain) => {
      partner.answerInTurn([elsewhere(apiDomain), ok]);
      const result = await partner.call();
      expect([codeOf(result), result.movedTo, hosts().length]).toEqual([301001, undefined, 1]);
    },
  );

  it('is not sent again to the data centre that has just answered', async () => {
    partner.answerInTurn([elsewhere('eu1.gigya.com'), ok]);
    expect(codeOf(await partner.call({ servedFrom: 'eu1' }))).toBe(301001);
    expect(hosts()).toEqual(['accounts.eu1.gigya.com']);
  });

  it('does not wander: two data centres that name each other end the call', async () => {
    partner.answerInTurn([elsewhere('eu1.gigya.com'), elsewhere('us1.gigya.com'), ok]);
    const result = await partner.call();
    expect([codeOf(result), result.movedTo, hosts().length]).toEqual([301001, undefined, 2]);
  });

  it('is not counted as moved when the other data centre does not answer', async () => {
    partner.handle(({ host }, response) =>
      host.includes('eu1') ? response.destroy() : response.end(JSON.stringify(elsewhere('eu1.gigya.com'))),
    );
    const result = await partner.call();
    expect([reasonOf(result), result.movedTo]).toEqual(['reset', undefined]);
  });

  it('keeps where it was moved when a later request is not answered', async () => {
    partner.handle((_seen, response) => {
      const answer = [elsewhere('eu1.gigya.com'), replayed][partner.seen.length - 1];
      return answer ? response.end(JSON.stringify(answer)) : response.destroy();
    });
    const result = await partner.call({ keys: signedKeys });
    expect([reasonOf(result), result.movedTo]).toEqual(['reset', 'eu1']);
  });
});

describe('all of it together', () => {
  it('happens once each at most, whatever is answered', async () => {
    partner.answerInTurn([late, replayed, elsewhere('eu1.gigya.com'), late, replayed, ok]);
    const result = await partner.call({ keys: signedKeys });
    expect([codeOf(result), result.movedTo, partner.seen.length]).toEqual([403002, 'eu1', 4]);
  });

  it('ends with the time of the whole call', async () => {
    partner.handle((_seen, response) => {
      if (partner.seen.length === 1) response.end(JSON.stringify(replayed));
    });
    expect(reasonOf(await partner.call({ keys: signedKeys, totalTimeoutMs: 100 }))).toBe('timeout');
    expect(partner.seen).toHaveLength(2);
  });

  it('has connected to this machine and to nothing else', () => {
    expect([...connectedTo]).toEqual(['127.0.0.1']);
  });
});
