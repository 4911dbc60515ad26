import { describe, expect, it } from 'vitest';
import type { Leaf } from './leaf';
import { toPayload } from './to-payload';

function payloadOf(values: Record<string, Leaf['value']>, at?: string) {
  const row = { setting: 'mapping', index: 0 } as const;
  return toPayload(
    Object.entries(values).map(([parameter, value]) => ({
      parameter,
      value,
      source: {},
      row,
      ...(at && { at }),
    })),
  );
}

it('nests each part as Gigya takes it', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const payload = payloadOf(
    {
      'profile.email': 'a@b.be',
      'profile.birthDay': 6,
      'profile.phones.number': '1',
      'profile.work.title': 'Chef',
      'profile.work.company': 'Spotify',
      'profile.favorites.books.name': 'Ulysses',
      'data.a.b.c': 1,
      'data.a.d': true,
      'subscriptions.petOwner.canine': true,
      'subscriptions.news': false,
      'preferences.terms.tos': true,
      'preferences.terms.other': false,
      'communications.email_news': true,
      'communications.sms.news': false,
      regSource: 'campaign 1',
    },
    at,
  );
  expect(payload).toStrictEqual({
    profile: {
      email: 'a@b.be',
      birthDay: 6,
      phones: [{ number: '1' }],
      work: { title: 'Chef', company: 'Spotify' },
      favorites: { books: [{ name: 'Ulysses' }] },
    },
    data: { a: { b: { c: 1 }, d: true } },
    subscriptions: {
      'petOwner.canine': { email: { isSubscribed: true } },
      news: { email: { isSubscribed: false } },
    },
    preferences: { terms: { tos: { isConsentGranted: true }, other: { isConsentGranted: false } } },
    communications: {
      email_news: { status: 'optIn', userActionTimestamp: at },
      'sms.news': { status: 'optOut', userActionTimestamp: at },
    },
    regSource: 'campaign 1',
  });
});

it('has no part that is empty but the profile', () => {
  expect(payloadOf({})).toStrictEqual({ profile: {} });
});

describe('names that every object answers to', () => {
  it.each(['__proto__', 'constructor', 'toString'])('are names like any other: %s', (name) => {
    const payload = payloadOf({
      [`data.${name}.own`]: 'x',
      [`preferences.${name}.own`]: true,
      [`subscriptions.${name}`]: true,
    });
    expect(JSON.parse(JSON.stringify(payload), (key, value) => (key === name ? [value] : value))).toEqual({
      profile: {},
      data: Object.defineProperty({}, name, { value: [{ own: 'x' }], enumerable: true }),
      preferences: Object.defineProperty({}, name, {
        value: [{ own: { isConsentGranted: true } }],
        enumerable: true,
      }),
      subscriptions: Object.defineProperty({}, name, {
        value: [{ email: { isSubscribed: true } }],
        enumerable: true,
      }),
    });
    expect(Object.hasOwn(Object.prototype, 'own')).toBe(false);
  });
});
