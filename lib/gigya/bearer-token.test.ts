import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBearerToken, readPrivateKey } from './bearer-token';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const pem = rsa.export({ type: 'pkcs8', format: 'pem' }).toString();
const bare = pem.replace(/-----[^-]+-----|\s/g, '');

describe('readPrivateKey', () => {
  it.each([
    ['PEM', pem],
    ['PEM with Windows line ends', pem.replaceAll('\n', '\r\n')],
    ['PEM on one line', pem.replaceAll('\n', ' ')],
    ['PEM whose line breaks were lost', pem.replaceAll('\n', '')],
    ['PEM whose line breaks were written out', pem.replaceAll('\n', '\\n')],
    ['PEM that is indented, after a byte order mark', `\ufeff${pem.replaceAll('\n', '\n\t  ')}\u00a0`],
    ['bare base64', bare],
    ['bare base64 in lines', `\n ${bare.match(/.{1,64}/g)?.join('\n')} \n`],
  ])('reads %s', (_name, text) => {
    expect(readPrivateKey(text)?.equals(rsa)).toBe(true);
  });

  const ofType = (key: typeof rsa) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
  it.each([
    ['nothing', ''],
    ['another armour', pem.replaceAll('PRIVATE', 'RSA PRIVATE')],
    ['PKCS#1', rsa.export({ type: 'pkcs1', format: 'pem' }).toString()],
    ['PKCS#1 without its armour', rsa.export({ type: 'pkcs1', format: 'der' }).toString('base64')],
    ['an encrypted key', encrypted()],
    ['the public key', createPublicKey(rsa).export({ type: 'spki', format: 'pem' }).toString()],
    ['a key cut short', bare.slice(0, -40)],
    [
      'a key with a wrong character in its modulus',
      `${bare.slice(0, 200)}${bare[200] === 'A' ? 'B' : 'A'}${bare.slice(201)}`,
    ],
    ['half an armour', pem.replace(/-----END[^-]+-----/, '')],
    ['an RSA key of 1024 bits', ofType(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey)],
    ['an elliptic key', ofType(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)],
    ['an Ed25519 key', ofType(generateKeyPairSync('ed25519').privateKey)],
    ['a key for RSA-PSS alone', ofType(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey)],
    ['more than any key', `${bare}${' '.repeat(20_000)}`],
  ])('refuses %s', (_name, text) => {
    expect(readPrivateKey(text)).toBeNull();
  });

  it('never throws', () => {
    const cut = fc.nat(bare.length).map((length) => bare.slice(0, length));
    const flipped = fc.nat(bare.length - 1).map((at) => `${bare.slice(0, at)}!${bare.slice(at + 1)}`);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.base64String(), cut, flipped), isReadOrNull));
  });

  it('takes a key with one wrong character as no other key than it was', () => {
    fc.assert(
      fc.property(fc.nat(bare.length - 5), fc.constantFrom('A', 'b', '7', '/'), (at, other) => {
        isReadOrNull(`${bare.slice(0, at)}${other}${bare.slice(at + 1)}`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('createBearerToken', () => {
  const token = createBearerToken({
    userKey: 'AK"é',
    privateKey: rsa,
    issuedAtMs: 1_760_000_000_999,
    jti: 'j-1',
  });
  const [header = '', claims = '', signature = ''] = token.split('.');
  const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());

  it('says who calls, when and which call it is, and nothing else', () => {
    expect(decode(header)).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'AK"é' });
    expect(decode(claims)).toEqual({ iat: 1_760_000_000, jti: 'j-1' });
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it('is signed for the holder of the public key', () => {
    const signed = Buffer.from(`${header}.${claims}`);
    const bytes = Buffer.from(signature, 'base64url');
    expect(verify('sha256', signed, createPublicKey(rsa), bytes)).toBe(true);
    expect(verify('sha256', Buffer.from(`${header}.${claims}x`), createPublicKey(rsa), bytes)).toBe(false);
  });
});

function encrypted(): string {
  return rsa.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open' }).toString();
}

function isReadOrNull(text: string): void {
  const key = readPrivateKey(text);
  expect(key === null || key.equals(rsa)).toBe(true);
}
