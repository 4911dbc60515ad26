import { expect, it } from 'vitest';
import type { Leaf } from '../mapping/leaf';
import { withPastTimes } from './past-times';

const nowMs = Date.parse('2026-11-24T10:00:00Z');
const answered = (at: string): Leaf => ({
  ...{ parameter: 'communications.email_news', value: true, source: { optIn: 'news' }, at },
  row: { setting: 'optIns', index: 0 },
});

it.each([
  ['2026-11-24T09:50:00.000Z', '2026-11-24T09:50:00.000Z'],
  ['2026-11-24T09:59:00.000Z', undefined],
  ['2026-11-24T10:05:00.000Z', undefined],
  ['no time', undefined],
])('an answer of %s is sent with the time %s', (at, sent) => {
  expect(withPastTimes([answered(at)], nowMs)[0]?.at).toBe(sent);
});
