import { expect, test } from 'vitest';
import { defaultDefinition } from '../campaigns/default-definition';
import { type ClosedReason, closedReason } from './closed-reason';

const plain = defaultDefinition({ publicName: 'Win', locale: 'en' });
const startsAt = '2026-01-01T10:00:00+02:00';
const endsAt = '2026-02-01T00:00:00Z';

test.each<[string, boolean, string, ClosedReason | null]>([
  ['before the start', true, '2026-01-01T07:59:59.999Z', 'not_started'],
  ['at the start', true, '2026-01-01T08:00:00.000Z', null],
  ['before the end', true, '2026-01-31T23:59:59.999Z', null],
  ['at the end', true, '2026-02-01T00:00:00.000Z', 'ended'],
  ['in between, but switched off', false, '2026-01-15T00:00:00.000Z', 'off'],
])('%s', (_name, isOn, now, reason) => {
  const definition = { ...plain, general: { ...plain.general, startsAt, endsAt } };
  expect(closedReason({ isOn, revision: { definition } }, new Date(now))).toBe(reason);
});

test('without dates a campaign is open while it is on', () => {
  expect(closedReason({ isOn: true, revision: { definition: plain } }, new Date(0))).toBeNull();
});
