import { describe, expect, it } from 'vitest';
import { methodCalls } from './method-calls.fixture';

const { clock, site, call, lite, emailAccount } = methodCalls();
const jane = 'jane@mail.com';
const subscribe = (id: string, email: object) => lite(jane, { subscriptions: { [id]: { email } } });
const at = (id: string) => emailAccount(jane)?.subscriptions[id];
const START = '2025-10-09T08:53:20.123Z';

describe('subscriptions', () => {
  it('are switched on with the time of it, keep it while nothing changes, and go off', async () => {
    clock.nowMs = Date.parse(START);
    await subscribe('newsletter', { isSubscribed: true, tags: ['a', 'b'] });
    const on = { isSubscribed: true, tags: ['a', 'b'], lastUpdatedSubscriptionState: START };
    expect(at('newsletter')).toEqual({ email: { ...on, doubleOptIn: { status: 'NotConfirmed' } } });
    clock.nowMs += 1_000;
    await subscribe('newsletter', { isSubscribed: true });
    expect(at('newsletter')).toMatchObject({ email: on });
    await subscribe('newsletter', { tags: [] });
    expect(at('newsletter')).toMatchObject({ email: { ...on, tags: [] } });
    await subscribe('newsletter', { isSubscribed: false });
    expect(at('newsletter')).toMatchObject({
      email: { isSubscribed: false, lastUpdatedSubscriptionState: '2025-10-09T08:53:21.123Z' },
    });
  });

  it('with double opt-in are on at once and wait for the mail, unless the caller has verified it', async () => {
    clock.nowMs = Date.parse(START);
    await subscribe('offers', { isSubscribed: true });
    expect(at('offers')).toMatchObject({
      email: { isSubscribed: true, doubleOptIn: { status: 'Pending', emailSentTime: START } },
    });
    await subscribe('offers', { isSubscribed: false });
    expect(at('offers')).toMatchObject({ email: { doubleOptIn: { status: 'NotConfirmed' } } });
    await subscribe('offers', { isSubscribed: true, doubleOptIn: { isExternallyVerified: true } });
    expect(at('offers')).toMatchObject({
      email: {
        doubleOptIn: { status: 'Confirmed', confirmTime: START, doiConditionallyConfirmed: true },
      },
    });
  });

  it.each([
    ['nested', { 'pets.dog': { email: { isSubscribed: true } } }],
    ['nested by its dots', { pets: { dog: { email: { isSubscribed: true } } } }],
    ['in flat keys', { 'pets.dog.email.isSubscribed': true }],
  ])('whose id has a dot are written %s', async (_name, subscriptions) => {
    site().schema.subscriptions.set('pets', { doubleOptIn: false, description: '' });
    site().schema.subscriptions.set('pets.dog', { doubleOptIn: false, description: '' });
    expect((await lite(jane, { subscriptions })).errorCode).toBe(0);
    expect(emailAccount(jane)?.subscriptions).toMatchObject({
      'pets.dog': { email: { isSubscribed: true } },
    });
    expect(at('pets')).toBeUndefined();
  });

  it.each([
    [{ other: { email: { isSubscribed: true } } }, 'subscriptions.other.email.isSubscribed', 400024],
    [{ constructor: {} }, 'subscriptions.constructor', 400024],
    [{ newsletter: { sms: { isSubscribed: true } } }, 'subscriptions.newsletter.sms.isSubscribed', 400024],
    [
      { newsletter: { email: { isSubscribed: 'yes' } } },
      'subscriptions.newsletter.email.isSubscribed',
      400023,
    ],
    [{ newsletter: { email: { tags: 'a' } } }, 'subscriptions.newsletter.email.tags', 400023],
    [
      { newsletter: { email: { lastUpdatedSubscriptionState: START } } },
      'subscriptions.newsletter.email.lastUpdatedSubscriptionState',
      400025,
    ],
    [
      { offers: { email: { doubleOptIn: { status: 'Confirmed' } } } },
      'subscriptions.offers.email.doubleOptIn.status',
      400025,
    ],
    [{ newsletter: true }, 'subscriptions.newsletter', 400024],
  ])('refuse %j and change nothing', async (subscriptions, fieldName, errorCode) => {
    expect(await lite(jane, { subscriptions })).toMatchObject({
      errorCode: 400006,
      validationErrors: [{ fieldName, errorCode }],
    });
    expect(emailAccount(jane)).toBeUndefined();
  });

  it('that are imported bring their own time and send no mail', async () => {
    const email = { isSubscribed: true, lastUpdatedSubscriptionState: '2020-01-02T03:04:05.000Z' };
    await call('importLiteAccount', { email: jane, subscriptions: { offers: { email } } });
    expect(at('offers')).toMatchObject({ email: { ...email, doubleOptIn: { status: 'NotConfirmed' } } });
  });
});
