import { generateKeyPairSync, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBearerToken } from './bearer-token';
import { redact } from './redact';
import { baseStringOf, hmacSha1Base64 } from './sign-request';

it('removes e-mail addresses, also such as were not given', () => {
  expect(redact('Account "zoë.o\'neil+x@mail.example.com" exists')).not.toMatch(/@|mail\.example/);
});

it('removes tokens, secrets and account ids', () => {
  const token = `st2.s.${'aB3-_~.'.repeat(40)}`;
  const secret = 'c2FuZGJveC1zZWNyZXQtMDEyMzQ1Njc4OWFiY2RlZg==';
  const clean = redact(`regToken ${token} secret=${secret} UID 0123456789abcdef0123456789abcdef`);
  for (const part of [token, secret, '0123456789abcdef']) expect(clean).not.toContain(part);
});

it('removes given values in any case and leaves short ones inside other words', () => {
  expect(redact('Unallowed value JANE for code 400280, number 280', ['Jane', '280'])).toBe(
    'Unallowed value [removed] for code 400280, number [removed]',
  );
});

it('removes what signed and bearer calls send: signatures, nonces, tokens and keys', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const token = createBearerToken({ userKey: 'AKuser', privateKey, issuedAtMs: 0, jti: 'j' });
  const nonce = randomUUID();
  const words = `Bearer ${token} nonce ${nonce}, key\n${pem}`;
  expect(redact(words)).toBe('Bearer [removed] nonce [removed], key [removed] ');
  expect(redact(pem.slice(0, -30))).toBe('[removed]');
  expect(redact(`key ${pem}`, [pem])).toBe('key [removed] ');
  expect(redact(pem.replace(/-----[^-]+-----/g, '').trim(), [])).not.toMatch(/\w{25}/);
});

it('removes every signature, also one without a digit', () => {
  fc.assert(
    fc.property(fc.string(), (message) => {
      const sig = hmacSha1Base64({ secret: 'AAECAwQFBgcICQoLDA0ODxAREhM=', message });
      expect(redact(`Invalid signature ${sig} for sig="${sig}"`)).toBe(
        'Invalid signature [removed] for sig="[removed]"',
      );
    }),
    { numRuns: 1_000 },
  );
  expect(redact('expected aBcdEfghIjklMnopqRstuvwxY/+=')).toBe('expected [removed]');
});

it('removes the base string of a signature, which holds the whole request', () => {
  const url = 'https://accounts.eu1.gigya.com/accounts.setAccountInfo';
  const profile = '{"email":"jane@mail.com","city":"Liège"}';
  const baseString = baseStringOf({ method: 'POST', url, params: { apiKey: '4_site', profile } });
  expect(redact(`The base string should be: ${baseString} (403003)`)).toBe(
    'The base string should be: [removed] (403003)',
  );
  expect(redact('A discount of 50% on e%40mail, "jane%40mail.com".')).not.toContain('%40');
});

it('takes given values literally', () => {
  expect(redact('a (b) and .*', ['.*', '(b)', '', '  '])).toBe('a [removed] and [removed]');
});

it('keeps the partner’s ordinary words', () => {
  const words = 'Invalid parameter value; profile.phones.number: write access mode violation (400025)';
  expect(redact(words)).toBe(words);
});

it('stays short and on one line', () => {
  const clean = redact(`a\r\nb\u0000c ${'word '.repeat(2_000)}`);
  expect(clean.length).toBeLessThanOrEqual(500);
  expect(clean.startsWith('a b c word')).toBe(true);
});
