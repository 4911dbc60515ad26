import { expect, test } from 'vitest';
import { consentsOf } from './consents-of';
import { wordingHash } from './wording-hash';

test('the proof of a wording is its SHA-256 as base64url', () => {
  // printf 'abc' | sha256sum
  expect(Buffer.from(wordingHash('abc'), 'base64url').toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(wordingHash('Oui, « envoyez » 👩‍🚀')).toMatch(/^[\w-]{43}$/);
});

test('every opt-in that was shown is on record, also one without an answer', () => {
  const shown = { category: 'legal', style: 'checkbox', mandatory: false } as const;
  const optIns = [
    { ...shown, name: 'rules', wording: 'I accept the rules.' },
    { ...shown, name: 'mail', wording: 'Mail me.' },
  ];
  expect(consentsOf(optIns, { rules: 'granted', gone: 'granted' })).toEqual([
    {
      optIn: 'rules',
      decision: 'granted',
      category: 'legal',
      wordingHash: wordingHash('I accept the rules.'),
    },
    { optIn: 'mail', decision: 'empty', category: 'legal', wordingHash: wordingHash('Mail me.') },
  ]);
});
