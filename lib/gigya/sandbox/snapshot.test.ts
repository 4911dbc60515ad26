import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { EmailAccount } from './accounts/types';
import { demoSite } from './demo-site';
import { createSite } from './site';
import { loadSnapshot, takeSnapshot } from './snapshot';
import { createState, issueToken, type SandboxState } from './state';

const NOW_MS = Date.parse('2025-10-09T08:53:20.123Z');
const dates = {
  created: '2025-10-09T08:00:00.000Z',
  createdTimestamp: NOW_MS - 1,
  lastUpdated: '2025-10-09T08:53:20.123Z',
  lastUpdatedTimestamp: NOW_MS,
};
const jsonSchema = z.looseObject({ sites: z.array(z.looseObject({ schema: z.looseObject({}) })) });

const emailAccountOf = (email: string, tree: EmailAccount['profile']): EmailAccount => ({
  ...dates,
  UID: `uid of ${email}`,
  token: 'a'.repeat(64),
  email,
  channel: 'email',
  hasLiteAccount: true,
  hasFullAccount: true,
  regSource: null,
  profile: tree,
  data: {},
  subscriptions: { 'pet.dog': { email: { isSubscribed: true, tags: ['a'] } } },
  preferences: {},
  communications: {},
});

/** A sandbox with something in every place. */
function filledState(tree: EmailAccount['profile'] = { email: 'jane@mail.com' }): SandboxState {
  const state = createState(() => NOW_MS);
  state.options = { ...state.options, searchLagMs: 5_000, callQuota: { calls: 5, windowMs: 1_000 } };
  const user = { userKey: 'AK2', secret: null, publicKeyPem: null, permissions: [], isActive: false };
  const site = createSite({ apiKey: '4_second', users: [user], now: state.now });
  site.policies.progression = 'auto';
  site.schema.data.fields.set('code', {
    type: 'string',
    writeAccess: 'clientCreate',
    isEncrypted: false,
    format: /^[A-Z/]{2,4}\d+$/,
    isRequired: true,
    allowsNull: false,
  });
  site.schema.communications.add('sms_offers');
  site.webhooks = [
    {
      name: 'hook',
      url: 'http://127.0.0.1:9/',
      events: ['accountUpdated'],
      version: '2.0',
      signingUserKey: null,
      isActive: true,
    },
  ];
  site.accounts.putEmail(emailAccountOf('jane@mail.com', tree));
  site.accounts.putLite({ ...dates, UID: 'u', email: 'jane@mail.com', profile: tree, data: {} });
  site.accounts.putFull({
    ...dates,
    UID: 'u',
    isRegistered: true,
    isVerified: false,
    isActive: true,
    loginIDs: { emails: ['jane@mail.com'], username: null },
    regSource: 'shop',
    profile: tree,
    data: {},
    preferences: {},
  });
  state.sites.set(site.apiKey, site);
  return state;
}

const overTheWire = (state: SandboxState): unknown => JSON.parse(JSON.stringify(takeSnapshot(state)));

describe('a snapshot', () => {
  it('brings back sites, schemas with their patterns, keys, policies, webhooks, accounts and options', () => {
    const before = filledState();
    const after = createState(() => NOW_MS);
    expect(loadSnapshot(after, overTheWire(before))).toBeNull();
    const { accounts, ...site } = before.sites.get('4_second') ?? {};
    expect(after.sites.get('4_second')).toMatchObject(site);
    expect([...after.sites.keys()]).toEqual([demoSite.apiKey, '4_second']);
    expect(after.options).toEqual(before.options);
    expect(after.sites.get('4_second')?.accounts.emails).toEqual(accounts?.emails);
    expect(after.sites.get('4_second')?.accounts.fulls).toEqual(accounts?.fulls);
    expect(after.sites.get('4_second')?.accounts.lites).toEqual(accounts?.lites);
    expect(takeSnapshot(after)).toEqual(takeSnapshot(before));
  });

  it('keeps any JSON that a profile can hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (tree) => {
        const sent: EmailAccount['profile'] = JSON.parse(JSON.stringify(tree));
        const after = createState(() => NOW_MS);
        expect(loadSnapshot(after, overTheWire(filledState(sent)))).toBeNull();
        expect(after.sites.get('4_second')?.accounts.emails.get('jane@mail.com')?.profile).toEqual(sent);
      }),
      { numRuns: 50 },
    );
  });

  it('shows what it brought to searches at once, and later writes after the lag', () => {
    const state = createState(() => NOW_MS);
    loadSnapshot(state, overTheWire(filledState()));
    const accounts = state.sites.get('4_second')?.accounts;
    accounts?.putEmail(emailAccountOf('new@mail.com', {}));
    const shown = [...(accounts?.emailIndex.visible(NOW_MS, 1_000) ?? [])];
    expect(shown.map(({ email }) => email)).toEqual(['jane@mail.com']);
  });

  it('leaves tokens and calls out, and forgets those that were there', () => {
    const state = filledState();
    const token = issueToken(state, { apiKey: demoSite.apiKey, isLite: true });
    expect(JSON.stringify(takeSnapshot(state))).not.toContain(token);
    loadSnapshot(state, overTheWire(state));
    expect(state.tokens.size).toBe(0);
  });

  it.each([
    ['another file', () => ({ name: 'package' }), 'this is no snapshot of a sandbox'],
    ['nothing', () => null, 'expected object'],
    ['another version', (good: object) => ({ ...good, version: 2 }), 'of another version'],
    ['an unknown option', (good: object) => ({ ...good, options: { speed: 1 } }), 'speed'],
    ['no site', (good: object) => ({ ...good, sites: [] }), 'sites'],
    [
      'a broken pattern in the last site',
      (good: object) => {
        const { sites, ...rest } = jsonSchema.parse(good);
        const field = { type: 'string', writeAccess: 'serverOnly', format: '(' };
        const broken = sites.map((site) => ({
          ...site,
          schema: { ...site.schema, profile: { zip: field } },
        }));
        return { ...rest, sites: [...sites.slice(0, 1), ...broken.slice(1)] };
      },
      'is no regular expression',
    ],
    [
      'one API key twice',
      (good: object) => ({ ...good, sites: jsonSchema.parse(good).sites.flatMap((site) => [site, site]) }),
      'an API key is there twice',
    ],
  ])('refuses %s as a whole, with words', (_name, spoil, words) => {
    const state = filledState();
    const before = takeSnapshot(state);
    const refused = loadSnapshot(state, spoil(z.looseObject({}).parse(overTheWire(state))));
    expect(refused?.error).toContain(words);
    expect(takeSnapshot(state)).toEqual(before);
  });
});
