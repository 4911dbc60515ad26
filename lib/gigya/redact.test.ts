import { expect, it } from 'vitest';
import { redact } from './redact';

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
