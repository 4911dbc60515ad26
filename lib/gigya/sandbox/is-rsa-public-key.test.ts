import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { isRsaPublicKey } from './is-rsa-public-key';

const spki = { type: 'spki', format: 'pem' } as const;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export(spki).toString();
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export(spki).toString();

it('only the PEM of an RSA public key is one', () => {
  expect(isRsaPublicKey(rsa)).toBe(true);
  expect(isRsaPublicKey(rsa.replace('A', '!'))).toBe(false);
  expect(isRsaPublicKey(elliptic)).toBe(false);
  expect(isRsaPublicKey('-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----')).toBe(false);
});
