import { expect, it } from 'vitest';
import { defaultDefinition } from '@/lib/campaigns/default-definition';
import { stepErrors, withinStep } from './step-errors';

const { form, exit } = defaultDefinition({ publicName: 'Win a weekend', locale: 'en' });
const campaign = { campaignId: '019aa0c4-1111-7000-8000-000000000001', expectedVersion: 1 };

it('finds nothing wrong with what a new campaign starts from', () => {
  expect(stepErrors({ ...campaign, step: 'form', value: form })).toEqual({});
});

it('names an error by the place of its field in the step', () => {
  const fields = form.fields.map((field, index) => (index === 1 ? { ...field, label: ' ' } : field));
  expect(stepErrors({ ...campaign, step: 'form', value: { ...form, fields } })).toEqual({
    'fields.1.label': 'Give the field a label.',
  });
  expect(
    Object.keys(stepErrors({ ...campaign, step: 'exit', value: { ...exit, linkUrl: 'nowhere' } })),
  ).toEqual(['linkUrl']);
});

it('understands the paths that the server answers with', () => {
  expect(withinStep('value.general.publicName')).toBe('general.publicName');
  expect(withinStep('slug')).toBe('slug');
});
