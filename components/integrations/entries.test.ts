import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Manifest } from '@/lib/integrations/define';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import { entryError, entryErrors, keyLabels, startSettings } from './entries';

const labelled = (label: string, is?: string[]) => ({
  label,
  control: 'secret',
  ...(is && { when: { setting: 'way', is } }),
});
const manifest: Manifest = {
  id: 'partner',
  name: 'Partner',
  category: 'accounts',
  description: 'A partner.',
  logo: '/partner.svg',
  capabilities: { singleSignOn: false },
  settings: z.object({
    way: z.enum(['word', 'pair']).default('word').meta({ label: 'Way', control: 'select' }),
  }),
  secrets: z.object({
    word: z
      .string()
      .min(1, 'Enter the word.')
      .meta(labelled('Word', ['word'])),
    pair: z
      .string()
      .min(1, 'Enter the pair.')
      .meta(labelled('Pair', ['pair'])),
    name: z.string().min(1, 'Enter the name.').meta(labelled('Name')),
  }),
  mapping: [],
  faults: {},
  warnings: {},
};
const secret = { isSet: true, isReadable: true, lastFour: '', updatedAt: '', updatedBy: 'Ada' };
const card = (secrets: Record<string, typeof secret> = {}, settings = {}): IntegrationCard => ({
  ...{ id: 'partner', name: 'Partner', category: 'accounts', description: '', logo: '' },
  choices: {
    way: [
      { value: 'word', label: 'A word' },
      { value: 'pair', label: 'A pair' },
    ],
  },
  connection: {
    ...{ id: 'c', name: 'Partner', enabled: true, revision: 1, updatedAt: '' },
    ...{ settings, secrets, detected: {}, needsReentry: false },
  },
  facts: { waiting: 0, held: 0, needYou: 0, lastDeliveredAt: null },
  liveCampaigns: 0,
});

test('the form starts with what is stored, and with the first choice for a setting that is newer', () => {
  expect(startSettings(card())).toEqual({ way: 'word' });
  expect(startSettings(card({}, { way: 'pair' }))).toEqual({ way: 'pair' });
});

test('the keys that are named are those that the settings ask for', () => {
  expect(keyLabels(manifest, {})).toEqual(['Word', 'Name']);
  expect(keyLabels(manifest, { way: 'pair' })).toEqual(['Pair', 'Name']);
});

test('only entries that are there are checked: a key of another way is not missed', () => {
  const entries = { integrationId: 'partner', name: 'Partner', settings: { way: 'pair' } };
  const errors = entryErrors({ manifest, card: card() }, { ...entries, secrets: { pair: '', name: 'n' } });
  expect(errors).toEqual({ pair: 'Enter the pair.' });
});

test('an empty key is right while the stored one can be read, and asked for again when it cannot', () => {
  const check = { manifest, field: 'word', value: ' ' };
  expect(entryError({ ...check, card: card({ word: secret }) })).toBeUndefined();
  const lost = { ...secret, isReadable: false };
  expect(entryError({ ...check, card: card({ word: lost }) })).toContain('cannot be read');
  expect(entryError({ ...check, card: card({ name: secret }), value: '' })).toBe('Enter the word.');
});
