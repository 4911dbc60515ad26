import { expect, it } from 'vitest';
import { createRandomSource } from './random-source';

const draw = (seed?: string) => {
  const random = createRandomSource(seed);
  return [16, 32, 162, 9_000, 1].map((size) => random(size).toString('hex'));
};

it('gives as many bytes as were asked for, always others', () => {
  const random = createRandomSource();
  const ids = Array.from({ length: 2_000 }, () => random(16).toString('hex'));
  expect(new Set(ids).size).toBe(2_000);
  expect(new Set(ids.map(({ length }) => length))).toEqual(new Set([32]));
  expect(draw().map(({ length }) => length)).toEqual([32, 64, 324, 18_000, 2]);
});

it('gives the same bytes for the same seed, and others for another', () => {
  expect(draw('one')).toEqual(draw('one'));
  expect(draw('one')[0]).not.toBe(draw('two')[0]);
  expect(new Set(draw('one')).size).toBe(5);
});
