import { generateKeyPairSync, sign } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBearerToken } from '../../bearer-token';
import { demoSite } from '../demo-site';
import { rawCall } from '../raw-call.fixture';
import { INIT, testSandbox } from '../sandbox.fixture';

const { apiKey } = demoSite;
const { clock, state, site, origin } = testSandbox();
const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKeyPem = own.publicKey.export({ type: 'spki', format: 'pem' }).toString();
let count = 0;

beforeEach(() => {
  site().users.push({ userKey: 'AKpair', secret: null, publicKeyPem, permissions: ['*'], isActive: true });
});

function tokenOf(
  input: { userKey?: string; ageSec?: number; jti?: string; isForged?: boolean } = {},
): string {
  count += 1;
  return createBearerToken({
    userKey: input.userKey ?? 'AKpair',
    privateKey: input.isForged ? foreign.privateKey : own.privateKey,
    issuedAtMs: clock.nowMs - (input.ageSec ?? 0) * 1_000,
    jti: input.jti ?? `jti-${count}`,
  });
}

/** A token with a good signature over whatever header and claims. */
function tokenWith(header: object, claims: object): string {
  const [head, body] = [header, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const signed = `${head}.${body}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), own.privateKey).toString('base64url')}`;
}

async function callWith(authorization: string) {
  const body = new URLSearchParams({ apiKey, isLite: 'true' }).toString();
  return (await rawCall({ origin: origin(), path: `/${INIT}`, body, headers: { authorization } })).body();
}

const codeOf = async (token: string) => (await callWith(`Bearer ${token}`)).errorCode;

describe('a call with a bearer token', () => {
  it('is taken with the API key alone as parameter', async () => {
    expect(await callWith(`Bearer ${tokenOf()}`)).toMatchObject({
      errorCode: 0,
      regToken: expect.any(String),
    });
    expect(state().calls.at(-1)).toMatchObject({ auth: 'bearer', params: { apiKey, isLite: 'true' } });
  });

  it('is refused for an unknown or inactive key, a foreign signature and a key without a pair', async () => {
    expect(await codeOf(tokenOf({ userKey: 'AKother' }))).toBe(403005);
    expect(await codeOf(tokenOf({ isForged: true }))).toBe(403003);
    expect(await codeOf(tokenOf({ userKey: demoSite.userKey }))).toBe(403003);
    for (const user of site().users) user.isActive = false;
    expect(await codeOf(tokenOf())).toBe(403005);
  });

  it.each([
    [-121, 403002],
    [-120, 0],
    [120, 0],
    [121, 403002],
  ])('issued %i s ago is answered %i', async (ageSec, errorCode) => {
    expect(await codeOf(tokenOf({ ageSec }))).toBe(errorCode);
  });

  it('is taken once, and a forged one uses nothing up', async () => {
    expect(await codeOf(tokenOf({ jti: 'once', isForged: true }))).toBe(403003);
    const token = tokenOf({ jti: 'once' });
    expect(await codeOf(token)).toBe(0);
    expect(await codeOf(token)).toBe(403004);
  });

  it('needs an RS256 token with kid, iat and jti', async () => {
    const header = { alg: 'RS256', typ: 'JWT', kid: 'AKpair' };
    const claims = { iat: Math.floor(clock.nowMs / 1_000), jti: 'x' };
    expect(await codeOf(tokenWith(header, claims))).toBe(0);
    expect(await codeOf(tokenWith({ ...header, alg: 'none' }, claims))).toBe(400008);
    expect(await codeOf(tokenWith({ ...header, alg: 'HS256' }, claims))).toBe(400008);
    expect(await codeOf(tokenWith({ alg: 'RS256' }, claims))).toBe(400008);
    expect(await codeOf(tokenWith(header, { jti: 'y' }))).toBe(400008);
    expect(await codeOf(tokenWith(header, { iat: claims.iat }))).toBe(400008);
  });

  it.each(['Bearer', 'Bearer x', 'Bearer a.b.c', 'Bearer e30.e30.', 'Basic dTpw', 'Bearer bm8.bm8.bm8'])(
    'is refused with the header %j',
    async (authorization) => {
      expect((await callWith(authorization)).errorCode).toBe(400008);
    },
  );
});
