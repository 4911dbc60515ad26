import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  handlingServer,
  reasonOf,
  type SeenRequest,
  secretKeys,
  signedKeys,
} from './handling-server.fixture';
import { signatureOf } from './sign-request';

const partner = handlingServer();
const { apiKey, userKey, secret } = secretKeys;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const privateKey = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const bearerKeys = { kind: 'bearer', apiKey, userKey, privateKey } as const;

/** Verified as a server does: from the host and the decoded fields of the request itself. */
function isSigned({ host, path, fields }: SeenRequest): boolean {
  const url = `http://${host}${path}`;
  return fields.sig === signatureOf({ method: 'POST', url, params: fields, secret });
}

describe('a signed call', () => {
  it('says who calls and when, and sends a signature in place of the secret', async () => {
    await partner.call({ keys: signedKeys, params: { isLite: true } });
    const [seen] = partner.seen;
    const { timestamp, nonce, sig, ...others } = seen?.fields ?? {};
    expect(others).toEqual({ apiKey, userKey, isLite: 'true', format: 'json', httpStatusCodes: 'false' });
    expect(timestamp).toMatch(/^\d{10}$/);
    expect(Math.abs(Number(timestamp) * 1_000 - Date.now())).toBeLessThan(60_000);
    expect(nonce).toMatch(/^[\w-]{16,}$/);
    expect(sig).toMatch(/^[A-Za-z0-9+/]{27}=$/);
    expect(JSON.stringify(seen)).not.toContain(secret);
  });

  it('verifies for whatever text it carries', async () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const text = fc.oneof(fc.string({ unit }), fc.string({ unit: 'grapheme' }));
    const value = fc.oneof(text, fc.boolean(), fc.integer(), fc.dictionary(text, text));
    const name = text.filter((candidate) => candidate !== 'sig');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, value), async (params) => {
        partner.seen.splice(0);
        await partner.call({ keys: signedKeys, params });
        expect(partner.seen.map(isSigned)).toEqual([true]);
      }),
      { numRuns: 200 },
    );
  });

  it('verifies for the host of the data centre that the sandbox plays', async () => {
    await partner.call({ keys: signedKeys, servedFrom: 'cn1' });
    expect(partner.seen.map(({ host }) => host)).toEqual(['accounts.cn1.sapcdm.cn']);
    expect(partner.seen.map(isSigned)).toEqual([true]);
  });

  it('never uses a nonce twice', async () => {
    await Promise.all(Array.from({ length: 50 }, () => partner.call({ keys: signedKeys })));
    expect(new Set(partner.seen.map(({ fields }) => fields.nonce)).size).toBe(50);
  });
});

describe('a call with a bearer token', () => {
  const tokenOf = (seen: SeenRequest | undefined) =>
    seen?.headers.authorization?.replace(/^Bearer /, '').split('.') ?? [];
  const decode = (part = ''): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());

  it('carries a token of its own, and the API key alone as a parameter', async () => {
    await partner.call({ keys: bearerKeys, params: { isLite: true } });
    await partner.call({ keys: { ...bearerKeys, privateKey: privateKey.replaceAll('\n', ' ') } });
    const [first, second] = partner.seen;
    expect(first?.fields).toEqual({ apiKey, isLite: 'true', format: 'json', httpStatusCodes: 'false' });
    const [header, claims, signature = ''] = tokenOf(first);
    expect(decode(header)).toEqual({ alg: 'RS256', typ: 'JWT', kid: userKey });
    expect(decode(claims)).toEqual({ iat: expect.any(Number), jti: expect.any(String) });
    const signed = Buffer.from(`${header}.${claims}`);
    const publicKey = createPublicKey(rsa.privateKey);
    expect(verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(decode(tokenOf(second)[1])).not.toMatchObject({ jti: Object(decode(claims)).jti });
  });

  it.each(['', 'no key', privateKey.slice(0, 400)])(
    'is not made with a key that cannot be read',
    async (text) => {
      const result = await partner.call({ keys: { ...bearerKeys, privateKey: text } });
      expect(result).toMatchObject({ kind: 'no_answer', reason: 'unusable_key', call: { httpStatus: null } });
      expect(partner.seen).toEqual([]);
    },
  );
});

describe('an anonymous call', () => {
  it('sends the API key alone', async () => {
    expect(reasonOf(await partner.call({ keys: { kind: 'anonymous', apiKey } }))).toBe('answer');
    expect(partner.seen[0]?.fields).toEqual({ apiKey, format: 'json', httpStatusCodes: 'false' });
    expect(partner.seen[0]?.headers.authorization).toBeUndefined();
  });
});

describe('what is left of a call', () => {
  it.each([secretKeys, signedKeys, bearerKeys])('holds nothing that was sent: $kind', async (keys) => {
    partner.handle((_seen, response) => response.end('{"errorCode":403003,"callId":"c 1"}'));
    const { call } = await partner.call({ keys, params: { profile: { email: 'jane@mail.com' } } });
    expect(call).toEqual({
      endpoint: 'accounts.initRegistration',
      httpStatus: 200,
      errorCode: 403003,
      callId: null,
      durationMs: expect.any(Number),
    });
  });
});
