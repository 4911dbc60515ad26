import { describe, expect, it } from 'vitest';
import { createSchema } from '../../gigya/sandbox/schema/site-schema';
import type { DeliveryContent, SettingsView, StoredSchema } from '../define';
import { contentOf, jane } from './delivery.fixture';
import { describeSettings } from './describe-settings';
import { type GigyaLiteSettings, settingsSchema } from './manifest';
import type { SchemaField, SiteSchema } from './mapping/site-schema';

const profileOf = (kind: 'default' | 'open'): Record<string, SchemaField> =>
  Object.fromEntries(
    [...createSchema(kind).profile].map(([name, { type, writeAccess }]) => [name, { type, writeAccess }]),
  );

const site = (change: Partial<SiteSchema> = {}): SiteSchema => ({
  profile: { fields: profileOf('open'), dynamicSchema: false },
  data: {
    fields: {
      hobby: { type: 'string', writeAccess: 'clientModify' },
      vip: { type: 'boolean', writeAccess: 'serverOnly' },
    },
    dynamicSchema: false,
  },
  subscriptions: [
    { id: 'newsletter', doubleOptIn: false },
    { id: 'offers', doubleOptIn: true },
  ],
  preferences: { fields: { 'terms.tos': { type: 'consent', writeAccess: 'clientModify' } } },
  ...change,
});
const closed = site({ profile: { fields: profileOf('default'), dynamicSchema: false } });

const at = '2026-11-24T10:00:00.000Z';
const sample: DeliveryContent = {
  ...contentOf(jane),
  answers: { hobby: 'rowing', member: 'yes' },
  optIns: { newsletter: { decision: 'granted', at }, offers: { decision: 'granted', at } },
};

function view(change: Partial<GigyaLiteSettings>, schema: SiteSchema | null = site()): SettingsView {
  const stored: StoredSchema | null = schema && { body: schema, readAt: at };
  const settings = settingsSchema.parse({ dataCentre: 'sandbox', ...change });
  return describeSettings({ settings, schema: stored, sample, locale: 'en' });
}
const row = (described: SettingsView, parameter: string) =>
  described.rows.find(({ parameters }) => parameters.includes(parameter));
const { mapping: native } = settingsSchema.parse({ dataCentre: 'sandbox' });
const endpoints = ({ requests }: SettingsView) => requests.map(({ endpoint }) => endpoint);

describe('rows', () => {
  it('are sent with the value of the sample, sources and parameters named', () => {
    expect(row(view({}), 'profile.firstName')).toEqual({
      setting: 'mapping',
      index: 1,
      sources: [{ variable: 'firstname' }],
      parameters: ['profile.firstName'],
      state: 'sent',
      reason: null,
      example: jane.firstname,
      hasDoubleOptIn: false,
    });
    expect(row(view({}), 'profile.birthMonth')?.parameters).toHaveLength(3);
    expect(row(view({}), 'profile.address')?.sources).toHaveLength(3);
  });

  it('are unknown while no schema has been read', () => {
    expect(new Set(view({}, null).rows.map(({ state }) => state))).toEqual(new Set(['unknown']));
  });

  it('are left out where the schema refuses them, and say why', () => {
    const mapping = [
      ...native,
      { source: 'field.hobby', target: 'data.sport' },
      { source: 'field.member', target: 'data.vip' },
    ] as const;
    const described = view({ writeMethod: 'registration', mapping: [...mapping] }, closed);
    expect(row(described, 'profile.gender')).toMatchObject({ state: 'left_out', reason: 'read_only' });
    expect(row(described, 'data.sport')).toMatchObject({ state: 'left_out', reason: 'unknown_field' });
    expect(row(described, 'data.vip')).toMatchObject({ state: 'left_out', reason: 'read_only' });
    expect(row(described, 'profile.firstName')).toMatchObject({ state: 'sent', reason: null });
  });

  it('that an import has no parameter for are marked', () => {
    expect(row(view({ writeMethod: 'import' }), 'regSource')).toMatchObject({ reason: 'not_by_import' });
    expect(row(view({ writeMethod: 'registration' }), 'regSource')).toMatchObject({ state: 'sent' });
  });

  it('of opt-ins say where a confirmation is asked for', () => {
    const optIns = [
      { optIn: 'newsletter', target: 'subscriptions.newsletter' },
      { optIn: 'offers', target: 'subscriptions.offers' },
      { optIn: 'rules', target: 'preferences.terms.contest' },
    ];
    const described = view({ optIns });
    expect(row(described, 'subscriptions.newsletter')).toMatchObject({
      state: 'sent',
      hasDoubleOptIn: false,
    });
    expect(row(described, 'subscriptions.offers')).toMatchObject({ state: 'sent', hasDoubleOptIn: true });
    expect(row(described, 'preferences.terms.contest')).toMatchObject({ reason: 'unknown_field' });
  });
});

describe('requests', () => {
  it('are the exact calls of a registration', () => {
    const described = view({
      mapping: native.slice(0, 3),
      optIns: [{ optIn: 'newsletter', target: 'subscriptions.newsletter' }],
    });
    expect(described.requests).toEqual([
      { endpoint: 'accounts.initRegistration', body: { isLite: true } },
      {
        endpoint: 'accounts.setAccountInfo',
        body: {
          profile: { email: jane.email, firstName: jane.firstname, lastName: jane.lastname },
          subscriptions: { newsletter: { email: { isSubscribed: true } } },
        },
      },
    ]);
  });

  it('of an import leave what needs a confirmation to a registration of its own', () => {
    const optIns = [{ optIn: 'offers', target: 'subscriptions.offers' }];
    expect(endpoints(view({ writeMethod: 'import', optIns }))).toEqual([
      'accounts.importLiteAccount',
      'accounts.initRegistration',
      'accounts.setAccountInfo',
    ]);
    expect(endpoints(view({ writeMethod: 'import' }))).toEqual(['accounts.importLiteAccount']);
  });
});

describe('the write method', () => {
  it('is decided by the schema and says why', () => {
    expect(view({}, closed).method).toMatchObject({ value: 'import', label: 'Import' });
    expect(view({}, closed).method.why.join(' ')).toContain('profile.gender');
    expect(view({}).method).toMatchObject({ value: 'registration' });
    expect(view({}, null).method.why).toEqual([
      'The fields of the site have not been read yet, and registration suits most sites.',
    ]);
  });
});

describe('advice', () => {
  it('proposes to fill the gaps where Gigya SSO is connected too and the latest data would win', () => {
    const settings = (described: SettingsView) =>
      described.advice.map(({ setting, value }) => [setting, value]);
    expect(settings(view({ setUp: 'both' }))).toEqual([['protection', 'fill_gaps']]);
    expect(settings(view({ setUp: 'both', protection: 'review' }))).toEqual([]);
    expect(settings(view({ setUp: 'lite_only' }))).toEqual([]);
  });

  it('proposes to import where a registration leaves something out', () => {
    const { advice } = view({ writeMethod: 'registration' }, closed);
    expect(advice).toEqual([expect.objectContaining({ setting: 'writeMethod', value: 'import' })]);
  });
});

describe('what can be mapped to', () => {
  it('comes from the schema, marked where this way of writing is refused', () => {
    const { targets, optInTargets } = view({ writeMethod: 'registration' });
    expect(targets.find(({ value }) => value === 'data.hobby')).toMatchObject({
      isWritable: true,
      type: 'string',
    });
    expect(targets.find(({ value }) => value === 'data.vip')).toMatchObject({ isWritable: false });
    expect(targets.map(({ value }) => value)).toContain('profile.birthday');
    expect(targets.map(({ value }) => value)).not.toContain('profile.email');
    expect(optInTargets.map(({ value, hasDoubleOptIn }) => [value, hasDoubleOptIn])).toEqual([
      ['subscriptions.newsletter', false],
      ['subscriptions.offers', true],
      ['preferences.terms.tos', false],
    ]);
  });

  it('is nothing while no schema has been read', () => {
    expect(view({}, null)).toMatchObject({ targets: [], optInTargets: [] });
  });
});
