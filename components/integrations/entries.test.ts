import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Manifest } from '@/lib/integrations/define';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import type { WebsiteCard } from '@/lib/integrations/list-website-cards';
import { type Draft, startDraft, startSettings } from './draft';
import { editDraft } from './edit-draft';
import { entryErrors, fieldErrors, keyLabels, readEntries } from './entries';

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
    limit: z.int('Enter a whole number.').default(10).meta({ label: 'Limit', control: 'number' }),
    rows: z
      .array(z.object({ target: z.string().min(1, 'Name it.') }))
      .default([])
      .meta({ label: 'Rows', control: 'mapping' }),
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
    key: z.string().min(1, 'Enter the key.').meta(labelled('Key')),
  }),
  faults: {},
  warnings: {},
};
const secret = { isSet: true, isReadable: true, lastFour: '', updatedAt: '', updatedBy: 'Ada' };
type Stored = { secrets?: Record<string, typeof secret>; settings?: Record<string, unknown> };
const website = (websiteId: string, { secrets = {}, settings = {} }: Stored = {}): WebsiteCard => ({
  ...{ websiteId, name: websiteId, domain: `${websiteId}.example`, settings, secrets },
  ...{ detected: {}, hasOwnKey: false, liveCampaigns: 0 },
});
const card = (
  { secrets = {}, settings = {} }: Stored = {},
  websites: WebsiteCard[] = [],
): IntegrationCard => ({
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
  websites,
  facts: { waiting: 0, held: 0, needYou: 0, lastDeliveredAt: null },
  liveCampaigns: 0,
});

function typed(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}
const read = (of: IntegrationCard, draft: Draft, values: Record<string, string> = {}) =>
  readEntries({ manifest, card: of, draft, data: typed(values) });

test('the form starts with what is stored, else with the first choice or the default', () => {
  expect(startSettings(manifest, card())).toEqual({ way: 'word', limit: 10, rows: [] });
  const stored = card({ settings: { way: 'pair', limit: 3 } });
  expect(startSettings(manifest, stored)).toEqual({ way: 'pair', limit: 3, rows: [] });
});

test('the keys that are named are those that the settings ask for', () => {
  expect(keyLabels(manifest, {})).toEqual(['Word', 'Key']);
  expect(keyLabels(manifest, { way: 'pair' })).toEqual(['Pair', 'Key']);
});

test('values keep their kind, and what does not count now is left out', () => {
  const draft = startDraft(manifest, card());
  const entries = read(card(), draft, { word: 'w', pair: 'p', key: 'k' });
  expect(entries).toEqual({
    integrationId: 'partner',
    name: 'Partner',
    settings: { way: 'word', limit: 10, rows: [] },
    secrets: { word: 'w', key: 'k' },
    websites: [],
  });
});

test('websites that were touched come along, with what they override and what they inherit again', () => {
  const of = card({ secrets: { word: secret, key: secret } }, [
    website('one'),
    website('two', { secrets: { key: secret }, settings: { limit: 3 } }),
    website('three', { secrets: { key: secret } }),
  ]);
  const start = startDraft(manifest, of);
  expect(read(of, start).websites).toEqual([]);
  const own = editDraft(start, { kind: 'set', scope: 'one', setting: 'way', value: 'pair' });
  const inherits = editDraft(own, { kind: 'inherit_secret', websiteId: 'two', secret: 'key' });
  expect(read(of, inherits, { 'websites.three.key': 'typed' }).websites).toEqual([
    { websiteId: 'one', settings: { way: 'pair' }, secrets: {}, inherit: [] },
    { websiteId: 'two', settings: { limit: 3 }, secrets: {}, inherit: ['key'] },
    { websiteId: 'three', settings: {}, secrets: { key: 'typed' }, inherit: [] },
  ]);
});

test('only entries that are there are checked: a key of another way is not missed', () => {
  const entries = { integrationId: 'partner', name: 'Partner', settings: { way: 'pair' } };
  const errors = entryErrors({ manifest, card: card() }, { ...entries, secrets: { pair: '', key: 'k' } });
  expect(errors).toEqual({ pair: 'Enter the pair.' });
});

test('each wrong entry has its path, in a row and in a website too', () => {
  const of = card({ secrets: { word: secret, key: secret } }, [website('one')]);
  const errors = entryErrors(
    { manifest, card: of },
    {
      ...{ integrationId: 'partner', name: ' ', secrets: { word: '', key: '' } },
      settings: { way: 'word', limit: 'ten', rows: [{ target: 'a' }, { target: '' }] },
      websites: [{ websiteId: 'one', settings: { limit: 1.5 }, secrets: { key: '' }, inherit: [] }],
    },
  );
  expect(errors).toEqual({
    name: 'Give the integration a name.',
    limit: 'Enter a whole number.',
    'rows.1.target': 'Name it.',
    'websites.one.limit': 'Enter a whole number.',
    'websites.one.key': 'Enter the key.',
  });
});

test('a website that authenticates in a way of its own needs the key that Global does not have', () => {
  const of = card({ secrets: { word: secret, key: secret } }, [website('one')]);
  const entries = { integrationId: 'partner', name: 'Partner', settings: { way: 'word' } };
  const websites = [{ websiteId: 'one', settings: { way: 'pair' }, secrets: {}, inherit: [] }];
  const check = { ...entries, secrets: { word: '', key: '' }, websites };
  expect(entryErrors({ manifest, card: of }, check)).toEqual({ 'websites.one.pair': 'Enter the pair.' });
  const stored = card({ secrets: { word: secret, key: secret, pair: secret } }, [website('one')]);
  expect(entryErrors({ manifest, card: stored }, check)).toEqual({});
});

test('an empty key is right while the stored one can be read, and asked for again when it cannot', () => {
  const check = { manifest, scope: null, field: 'word', value: ' ' };
  expect(fieldErrors({ ...check, card: card({ secrets: { word: secret } }) })).toEqual({});
  const lost = { ...secret, isReadable: false };
  const errors = fieldErrors({ ...check, card: card({ secrets: { word: lost } }) });
  expect(errors.word).toContain('cannot be read');
  expect(fieldErrors({ ...check, card: card({ secrets: { key: secret } }), value: '' })).toEqual({
    word: 'Enter the word.',
  });
});
