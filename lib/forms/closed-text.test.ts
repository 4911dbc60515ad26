import { expect, test } from 'vitest';
import { closedText } from './closed-text';

const general = {
  publicName: 'Win',
  locale: 'nl' as const,
  country: null,
  startsAt: '2027-06-01T08:00:00+02:00',
  endsAt: '2027-07-01T00:00:00Z',
};

test('those who come too early learn when to come back', () => {
  expect(closedText(general, 'not_started').text).toBe(
    'Je kunt meedoen vanaf 1 juni 2027 om 06:00 UTC. Tot dan.',
  );
});

test('those who come too late learn since when', () => {
  expect(closedText({ ...general, locale: 'en' }, 'ended').text).toContain('1 July 2027');
});

test('a campaign that is off names no date', () => {
  expect(closedText(general, 'off').text).not.toMatch(/\d/);
});
