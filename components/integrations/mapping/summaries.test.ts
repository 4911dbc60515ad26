import { expect, test } from 'vitest';
import { gigyaLiteManifest } from '@/lib/integrations/gigya-lite/manifest';
import { mappingSummary, optInsSummary } from './summaries';

const usual = gigyaLiteManifest.settings.shape.mapping.parse(undefined);
const field = (name: string, target = `data.${name}`) => ({ source: `field.${name}`, target });

test.each([
  ['14 of 14 variables', usual],
  ['14 of 14 variables, 1 custom field to data.newspaper', [...usual, field('newspaper')]],
  ['14 of 14 variables, 1 custom field', [...usual, field('newspaper', '')]],
  ['14 of 14 variables, 2 custom fields', [...usual, field('newspaper'), field('hobby')]],
  ['11 of 14 variables', usual.filter(({ source }) => source !== 'address')],
  ['14 of 14 variables', [...usual, { source: 'zipcode', target: 'data.zip' }]],
  ['0 of 14 variables', 'not rows'],
])('the mapping in one line: %s', (words, rows) => {
  expect(mappingSummary(rows)).toBe(words);
});

test('opt-ins are counted, not their places', () => {
  const row = (optIn: string, target: string) => ({ optIn, target });
  expect(optInsSummary([])).toBe('None mapped');
  expect(optInsSummary(undefined)).toBe('None mapped');
  expect(optInsSummary([row('news', 'subscriptions.newsletter'), row('news', 'preferences.a')])).toBe(
    '1 mapped',
  );
  expect(optInsSummary([row('news', 'subscriptions.newsletter'), row('terms', 'preferences.a')])).toBe(
    '2 mapped',
  );
});
