import { expect, it } from 'vitest';
import { changedSteps } from './changed-steps';
import { defaultDefinition } from './default-definition';
import { definitionSchema } from './definition';

const published = defaultDefinition({ publicName: 'Win a weekend', locale: 'en' });

it('names only the steps whose content differs', () => {
  const draft = {
    ...published,
    form: { ...published.form, fields: published.form.fields.toReversed() },
    exit: { ...published.exit, title: 'Thank you, see you soon' },
  };
  expect(changedSteps(draft, published)).toEqual(['form', 'exit']);
});

it('finds no change in what the database gives back in another order of keys', () => {
  const { exit, form, welcome, general } = published;
  const stored = { exit, form, welcome, general: Object.fromEntries(Object.entries(general).toReversed()) };
  expect(changedSteps(definitionSchema.parse(stored), published)).toEqual([]);
});

it('counts every step as new before the first publishing', () => {
  expect(changedSteps(published, null)).toEqual(['general', 'welcome', 'form', 'exit']);
});
