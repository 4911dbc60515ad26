import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { recallPrivateKey } from './recall-private-key';

const newKey = () => {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return { key, pem: key.export({ type: 'pkcs8', format: 'pem' }).toString() };
};
const one = newKey();
const other = newKey();

it('reads a key once and tells keys apart', () => {
  const first = recallPrivateKey(one.pem);
  expect(first?.equals(one.key)).toBe(true);
  expect(recallPrivateKey(one.pem)).toBe(first);
  expect(recallPrivateKey(other.pem)?.equals(other.key)).toBe(true);
});

it('never takes a text for the key that it resembles', () => {
  expect(recallPrivateKey(one.pem)).not.toBeNull();
  for (const text of ['', one.pem.slice(0, 400), one.pem.replace('BEGIN', 'begin')]) {
    expect(recallPrivateKey(text)).toBeNull();
  }
});

it('forgets the oldest, so that its memory is bounded', () => {
  const before = recallPrivateKey(one.pem);
  for (let blanks = 1; blanks <= 100; blanks += 1) recallPrivateKey(`${one.pem}${' '.repeat(blanks)}`);
  const after = recallPrivateKey(one.pem);
  expect(after).not.toBe(before);
  expect(after?.equals(one.key)).toBe(true);
});
