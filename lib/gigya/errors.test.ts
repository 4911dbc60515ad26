import { describe, expect, it } from 'vitest';
import { errorWords } from './error-words/error-words';
import { describeError, gigyaErrors } from './errors';

describe('the error table', () => {
  it('knows every code of the published table', () => {
    const ranges = [
      ...[206001, 206006, 400011, 400015, 401000, 401030, 403009, 403012, 403040, 403045],
      ...[403100, 403120, 404000, 404004, 500031, 500034],
    ];
    const others = [100001, 200001, 301001, 400006, 400009, 400020, 400093, 403048, 409030, 413003, 414000];
    const late = [500000, 500028, 503001, 504001, 504002];
    for (const code of [...ranges, ...others, ...late])
      expect(gigyaErrors.has(code), String(code)).toBe(true);
  });

  it('lists no success', () => {
    expect(gigyaErrors.has(0)).toBe(false);
  });

  it('names a code of a range by its own name and its neighbours by that of the range', () => {
    expect(describeError(401020).name).toBe('Login failed, CAPTCHA required');
    expect(describeError(401022).name).toBe('Login policy error');
    expect(describeError(403101).name).toBe('Account pending TFA verification');
    expect(describeError(403115).name).toBe('Another sign-in step is needed');
  });

  it('has a name for each code and a use for each meaning', () => {
    expect([...gigyaErrors].every(([code, error]) => error.code === code && error.name !== '')).toBe(true);
    const used = new Set([...gigyaErrors.values()].map(({ meaning }) => meaning));
    expect([...used, 'unknown_code'].sort()).toEqual(Object.keys(errorWords).sort());
  });

  it('asks the same of a client for all codes of a meaning, so that its words hold for each', () => {
    const reactions = new Map<string, Set<string>>();
    for (const { meaning, reaction } of gigyaErrors.values()) {
      reactions.set(meaning, (reactions.get(meaning) ?? new Set()).add(reaction));
    }
    expect([...reactions].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});

it('retries an unknown code', () => {
  expect(describeError(987654)).toEqual({
    code: 987654,
    name: 'Unknown error',
    meaning: 'unknown_code',
    reaction: 'retry',
    minimumWaitMs: 0,
  });
});

it.each([
  [100001, 1_000],
  [403048, 2_000],
  [409030, 1_000],
  [503001, 60_000],
])('waits after %i at least %i ms', (code, minimumWaitMs) => {
  expect(describeError(code)).toMatchObject({ reaction: 'retry', minimumWaitMs });
});

it.each([400008, 400093, 401000, 403003, 403005, 403006, 403007, 403010, 403036, 403045, 405001])(
  'waits for an admin after %i',
  (code) => {
    expect(describeError(code).reaction).toBe('pause');
  },
);
