import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Locale } from '@/lib/forms/variables';
import type { Push } from '@/lib/statistics/schemas';
import { PushDetail } from './push-detail';

const now = '2026-11-23T14:00:00.000Z';
const inWords = (language: string) => ({
  title: `title ${language}`,
  cause: `cause ${language}`,
  nextStep: `step ${language}`,
});
const rejected: Push = {
  ...{ deliveryId: 'd', connection: 'Lite', state: 'rejected', attempts: 1, dueAt: null, notTaken: [] },
  ...{ errorCode: 400006, message: 'Invalid parameter value' },
  words: { en: inWords('English'), fr: inWords('French'), nl: inWords('Dutch') },
};
const render = (push: Push, locale: Locale = 'fr') =>
  renderToStaticMarkup(<PushDetail {...{ push, now }} language={{ locale, onChoose: () => undefined }} />);

it('shows the words of a push in the chosen language alone, and marks which it is', () => {
  const html = render(rejected);
  expect(html).toMatch(/<p lang="fr"[^>]*>title French<\/p>/);
  expect(html).toMatch(/<p lang="fr"[^>]*>cause French<\/p><p lang="fr"[^>]*>step French<\/p>/);
  expect(html).not.toMatch(/English<\/p>|Dutch<\/p>/);
  expect(html).toContain('Code 400006: Invalid parameter value');
});

it('offers each language by a radio button with a name, the chosen one checked', () => {
  const html = render(rejected, 'nl');
  expect(html).toContain('<legend class="sr-only">Language of the words about the push to Lite</legend>');
  expect(html.match(/type="radio"/g)).toHaveLength(3);
  expect(html.match(/<input[^>]*checked=""[^>]*>/g)).toEqual([expect.stringContaining('value="nl"')]);
  expect(html).toMatch(/NL<span lang="nl" class="sr-only">Nederlands<\/span>/);
});

it('says why a value was left out, an older English sentence as English', () => {
  const notTaken = [
    { names: ['phone', 'gender'], reason: { en: 'why', fr: 'pourquoi', nl: 'waarom' } },
    { names: ['country'], reason: 'The country is not known.' },
  ];
  const html = render({ ...rejected, state: 'delivered', words: null, notTaken });
  expect(html).toContain('Left out: phone, gender · <span lang="fr">pourquoi</span>');
  expect(html).toContain('Left out: country · <span lang="en">The country is not known.</span>');
});

it('offers no language where there is nothing to translate', () => {
  const notTaken = [{ names: ['country'], reason: 'The country is not known.' }];
  expect(render({ ...rejected, state: 'delivered', words: null, notTaken })).not.toContain('radio');
});
