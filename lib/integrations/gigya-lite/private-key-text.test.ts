import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { configureSchema } from '../schemas';
import { createGigyaLite } from './create-gigya-lite';
import { secretsSchema } from './manifest';

const encryption = { cipher: 'aes-256-cbc', passphrase: 'x' };
const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength });
const { privateKey, publicKey } = rsa(2048);
const [short, long] = [rsa(1024).privateKey, rsa(4096).privateKey];
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

const pem = String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
const pkcs1 = String(privateKey.export({ format: 'pem', type: 'pkcs1' }));
const pkcs8Of = (key: typeof privateKey) => String(key.export({ format: 'pem', type: 'pkcs8' }));
const oneLine = (text: string) => text.replaceAll('\n', '');
const body = (text: string) => oneLine(text.replace(/-----[^-]+-----/g, ''));
const certificate = `-----BEGIN CERTIFICATE-----\n${body(pem)}\n-----END CERTIFICATE-----`;

const field = secretsSchema.shape.privateKey;
const complaints = (text: string) => field.safeParse(text).error?.issues.map(({ message }) => message);

it.each([
  ['a file', pem],
  ['a file of Windows', pem.replaceAll('\n', '\r\n')],
  ['a single-line field, which drops the line breaks', oneLine(pem)],
  ['a field that turns them into blanks', pem.replaceAll('\n', ' ')],
  ['JSON, with its line breaks written out', pem.replaceAll('\n', '\\n')],
  ['a mail that changed the dashes', pem.replaceAll('-----', '—')],
  ['a page, with an invisible character and more around it', `\u200bKey Attributes\n${pem}\n${certificate}`],
  ['code that keeps the bare base64', body(pem)],
])('a key from %s is stored as its bare base64', (_, text) => {
  expect(field.parse(text)).toBe(body(pem));
  expect(field.parse(field.parse(text))).toBe(body(pem));
});

it.each([
  ['nothing', ' \n', 'Enter the Gigya Private Key.'],
  ['PKCS#1', pkcs1, 'PKCS#1, which begins with BEGIN RSA PRIVATE KEY'],
  ['PKCS#1 on one line', oneLine(pkcs1), 'it is PKCS#8 and begins with BEGIN PRIVATE KEY'],
  ['PKCS#1 without armour', body(pkcs1), 'PKCS#1'],
  [
    'a protected key',
    String(privateKey.export({ format: 'pem', type: 'pkcs8', ...encryption })),
    'with a password',
  ],
  [
    'a protected key without armour',
    body(String(privateKey.export({ format: 'pem', type: 'pkcs8', ...encryption }))),
    'with a password',
  ],
  [
    'a protected key of the older format',
    String(privateKey.export({ format: 'pem', type: 'pkcs1', ...encryption })),
    'with a password',
  ],
  [
    'the public key',
    String(publicKey.export({ format: 'pem', type: 'spki' })),
    'This is a public key. Paste the private key',
  ],
  [
    'the public key without armour',
    body(String(publicKey.export({ format: 'pem', type: 'spki' }))),
    'public key',
  ],
  ['the public key in PKCS#1', String(publicKey.export({ format: 'pem', type: 'pkcs1' })), 'public key'],
  ['the same without armour', body(String(publicKey.export({ format: 'pem', type: 'pkcs1' }))), 'public key'],
  ['a certificate', certificate, 'This is a certificate.'],
  ['half of a file', pem.slice(0, 900), 'This is not a whole private key.'],
  ['an elliptic key of the older format', '-----BEGIN EC PRIVATE KEY-----', 'not a whole private key'],
  ['another secret', 'c2FuZGJveC1zZWNyZXQtMDEyMzQ1Njc4OWFiY2RlZg==', 'not a whole private key'],
  ['words', 'Please find the key attached', 'not a whole private key'],
  ['far too much', 'A'.repeat(9_001), 'not this long'],
])('one sentence says what is wrong with %s', (_, text, message) => {
  expect(complaints(text)).toEqual([expect.stringContaining(message)]);
});

it.each([
  ['half of the bare base64', body(pem).slice(0, 800)],
  ['a key that is too short', pkcs8Of(short)],
  ['an elliptic key', pkcs8Of(elliptic)],
])('the server refuses %s, which only reading the key shows', (_, text) => {
  const refuse = createGigyaLite({ sandboxOrigin: () => undefined }).refuseSecrets;
  const secrets = { privateKey: field.parse(text) };
  const message = expect.stringContaining('of at least 2048 bits');
  expect(refuse?.({ settings: {}, secrets })).toEqual({ privateKey: message });
});

it('takes whole keys, up to one of 4096 bits with its armour', () => {
  const refuse = createGigyaLite({ sandboxOrigin: () => undefined }).refuseSecrets;
  for (const text of [pem, pkcs8Of(long)]) {
    const secrets = { privateKey: field.parse(text) };
    expect(refuse?.({ settings: {}, secrets })).toEqual({});
    expect(configureSchema.shape.secrets.safeParse({ privateKey: text }).success).toBe(true);
  }
  expect(refuse?.({ settings: {}, secrets: {} })).toEqual({});
});
