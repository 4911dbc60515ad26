import { expect, it } from 'vitest';
import { campaignStatus } from './status';

const base = { isPublished: true, isOn: true, startsAt: null, endsAt: null };
const now = new Date('2026-06-01T12:00:00Z');

it.each([
  ['draft', { ...base, isPublished: false }],
  ['off', { ...base, isOn: false }],
  ['live', base],
  ['scheduled', { ...base, startsAt: '2026-06-01T12:00:01Z' }],
  ['live', { ...base, startsAt: '2026-06-01T12:00:00Z' }],
  ['ended', { ...base, endsAt: '2026-06-01T12:00:00Z' }],
  ['live', { ...base, endsAt: '2026-06-01T14:00:01+02:00' }],
] as const)('a campaign is %s', (status, campaign) => {
  expect(campaignStatus(campaign, now)).toBe(status);
});
