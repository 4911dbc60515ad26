import { describe, expect, it } from 'vitest';
import type { Leaf } from '../mapping/leaf';
import type { SiteSchema } from '../mapping/site-schema';
import { planCalls } from './plan-calls';

const leaf = (
  parameter: string,
  value: Leaf['value'],
  setting: Leaf['row']['setting'] = 'mapping',
): Leaf => ({
  ...{ parameter, value, source: {}, row: { setting, index: 0 } },
});
const email = leaf('profile.email', 'jane@mail.com');
const first = leaf('profile.firstName', 'Jane');
const hobby = leaf('data.hobby', 'golf');
const regSource = leaf('regSource', 'campaign 1');
const news = leaf('subscriptions.news', true, 'optIns');
const offers = leaf('subscriptions.offers', true, 'optIns');
const tos = leaf('preferences.terms.tos', true, 'optIns');
const mail = leaf('communications.email_news', false, 'optIns');
const schema: SiteSchema = {
  profile: { fields: {}, dynamicSchema: false },
  data: null,
  subscriptions: [
    { id: 'news', doubleOptIn: false },
    { id: 'offers', doubleOptIn: true },
  ],
  preferences: null,
};
const plan = (method: 'registration' | 'import', leaves: Leaf[], known: SiteSchema | null = schema) =>
  planCalls({ leaves, method, schema: known, locale: 'nl' }).map(({ endpoint, params }) => [
    endpoint.replace('accounts.', ''),
    params,
  ]);
const init = ['initRegistration', { isLite: true }];

describe('a registration', () => {
  it('writes everything in one call after its token, with the language of the consents', () => {
    expect(plan('registration', [email, first, hobby, regSource, news, offers, tos, mail])).toEqual([
      init,
      [
        'setAccountInfo',
        {
          profile: { email: 'jane@mail.com', firstName: 'Jane' },
          data: { hobby: 'golf' },
          subscriptions: {
            news: { email: { isSubscribed: true } },
            offers: { email: { isSubscribed: true } },
          },
          preferences: { terms: { tos: { isConsentGranted: true } } },
          communications: { email_news: { status: 'optOut' } },
          regSource: 'campaign 1',
          lang: 'nl',
        },
      ],
    ]);
  });

  it('says no language without a consent', () => {
    expect(plan('registration', [email, news])[1]?.[1]).not.toHaveProperty('lang');
  });

  it('never says that an address was confirmed elsewhere', () => {
    const everything = JSON.stringify([
      plan('registration', [email, news, offers]),
      plan('import', [email, news, offers]),
    ]);
    expect(everything).not.toMatch(/isExternallyVerified|doubleOptIn/);
  });
});

describe('an import', () => {
  it('is one call while no consent needs a registration; regSource is no parameter of it', () => {
    expect(plan('import', [email, first, hobby, regSource, news])).toEqual([
      [
        'importLiteAccount',
        {
          email: 'jane@mail.com',
          profile: { email: 'jane@mail.com', firstName: 'Jane' },
          data: { hobby: 'golf' },
          subscriptions: { news: { email: { isSubscribed: true } } },
        },
      ],
    ]);
  });

  it.each([
    ['a double opt-in', offers, { subscriptions: { offers: { email: { isSubscribed: true } } } }],
    ['a preference', tos, { preferences: { terms: { tos: { isConsentGranted: true } } }, lang: 'nl' }],
    ['a communication', mail, { communications: { email_news: { status: 'optOut' } } }],
  ])('is followed by a registration of the e-mail address alone for %s', (_what, consent, written) => {
    expect(plan('import', [email, first, regSource, news, consent])).toEqual([
      [
        'importLiteAccount',
        {
          email: 'jane@mail.com',
          profile: { email: 'jane@mail.com', firstName: 'Jane' },
          subscriptions: { news: { email: { isSubscribed: true } } },
        },
      ],
      init,
      ['setAccountInfo', { profile: { email: 'jane@mail.com' }, regSource: 'campaign 1', ...written }],
    ]);
  });

  it('registers every subscription while it is unknown which need a confirmation', () => {
    const calls = plan('import', [email, news], null);
    expect(calls[0]?.[1]).not.toHaveProperty('subscriptions');
    expect(calls[2]?.[1]).toHaveProperty('subscriptions.news');
  });
});
