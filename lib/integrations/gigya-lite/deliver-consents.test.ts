import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import type { DeliveryContent } from '../define';
import { jane } from './delivery.fixture';
import { type Lite, startLite } from './lite.fixture';

const INIT = 'accounts.initRegistration';
const SET = 'accounts.setAccountInfo';
const IMPORT = 'accounts.importLiteAccount';
const SCHEMA = 'accounts.getSchema';

let lite: Lite;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 2_000 });
});
beforeEach(() => lite.reset());
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

const account = () => lite.site().accounts.emails.get('jane.doe@mail.com');
const close = (path: string) => {
  const field = lite.site().schema.profile.get(path);
  if (field) lite.site().schema.profile.set(path, { ...field, writeAccess: 'serverOnly' });
};

const granted = { decision: 'granted', at: '2025-11-24T09:00:00.000Z' } as const;
const optIns: DeliveryContent['optIns'] = {
  news: granted,
  offers: granted,
  tos: granted,
  topic: granted,
  unanswered: { ...granted, decision: 'empty' },
};
const targets = {
  news: 'subscriptions.newsletter',
  offers: 'subscriptions.offers',
  tos: 'preferences.terms.tos',
  topic: 'communications.email_news',
};
const consentsTo = (...names: (keyof typeof targets)[]) => ({
  settings: { optIns: names.map((optIn) => ({ optIn, target: targets[optIn] })) },
});

describe('consents', () => {
  it('are all sent by one registration, each as the person decided', async () => {
    const refused = { ...optIns, news: { ...granted, decision: 'refused' as const } };
    const report = await lite.push(jane, consentsTo('news', 'offers', 'tos', 'topic'), { optIns: refused });
    expect(lite.endpoints()).toEqual([SCHEMA, INIT, SET]);
    expect(report).toMatchObject({ outcome: { kind: 'delivered' }, warnings: [] });
    expect(account()?.subscriptions).toMatchObject({
      newsletter: { email: { isSubscribed: false } },
      offers: { email: { isSubscribed: true } },
    });
    expect(account()?.preferences).toMatchObject({ terms: { tos: { isConsentGranted: true, lang: 'en' } } });
    expect(account()?.communications).toMatchObject({
      email_news: { status: 'optIn', userActionTimestamp: granted.at },
    });
  });

  it('that were not answered are not sent', async () => {
    const settings = { optIns: [{ optIn: 'unanswered', target: 'subscriptions.newsletter' }] };
    const report = await lite.push(jane, { settings }, { optIns });
    expect(report.fieldsSent.filter((name) => name.startsWith('subscriptions'))).toEqual([]);
    expect(account()?.subscriptions).toEqual({});
  });

  describe('beside an import', () => {
    beforeEach(() => close('gender'));

    it('go with it where no confirmation is asked for', async () => {
      const report = await lite.push(jane, consentsTo('news'), { optIns });
      expect(lite.endpoints()).toEqual([SCHEMA, IMPORT]);
      expect(report.fieldsSent).toContain('subscriptions.newsletter');
      expect(account()?.subscriptions).toMatchObject({ newsletter: { email: { isSubscribed: true } } });
    });

    it('follow in a registration where one is, so that the mail is sent', async () => {
      const report = await lite.push(jane, consentsTo('news', 'offers', 'tos', 'topic'), { optIns });
      expect(lite.endpoints()).toEqual([SCHEMA, IMPORT, INIT, SET]);
      expect(report).toMatchObject({ outcome: { kind: 'delivered' }, warnings: [] });
      expect(account()?.subscriptions).toMatchObject({
        newsletter: { email: { isSubscribed: true } },
        offers: {
          email: {
            isSubscribed: true,
            doubleOptIn: { status: 'Pending', emailSentTime: expect.any(String) },
          },
        },
      });
      expect(account()?.preferences).toMatchObject({ terms: { tos: { isConsentGranted: true } } });
      expect(account()?.communications).toMatchObject({ email_news: { status: 'optIn' } });
      expect(account()?.profile).toMatchObject({ gender: 'f', firstName: 'Jane' });
    });

    it('that are refused for good cost themselves and not the lead', async () => {
      lite.plan({ method: SET, errorCode: 403120, times: 9 });
      const report = await lite.push(jane, consentsTo('offers'), { optIns });
      expect(report).toMatchObject({ outcome: { kind: 'delivered' }, fault: null, errorCode: 403120 });
      expect(report.warnings).toEqual([
        { optIn: 'offers', parameter: 'subscriptions.offers', reason: 'not_accepted' },
      ]);
      expect(account()?.profile).toMatchObject({ gender: 'f' });
    });

    it('that are refused one by one leave the others, and the import is not made twice', async () => {
      const { topic, ...valid } = targets;
      const gone = [
        ...consentsTo('offers', 'tos').settings.optIns,
        { optIn: 'topic', target: `${topic}_gone` },
      ];
      const report = await lite.push(jane, { settings: { optIns: gone } }, { optIns });
      expect(lite.endpoints()).toEqual([SCHEMA, IMPORT, INIT, SET, INIT, SET]);
      expect(report).toMatchObject({ outcome: { kind: 'delivered' }, fault: null });
      expect(report.warnings).toEqual([
        { optIn: 'topic', parameter: `${topic}_gone`, reason: 'unknown_field' },
      ]);
      expect(report.fieldsSent).toEqual(expect.arrayContaining(['profile.gender', valid.offers, valid.tos]));
      expect(account()?.preferences).toMatchObject({ terms: { tos: { isConsentGranted: true } } });
    });

    it('that are all refused leave a delivered import', async () => {
      const gone = [{ optIn: 'topic', target: 'communications.gone' }];
      const report = await lite.push(jane, { settings: { optIns: gone } }, { optIns });
      expect(lite.endpoints()).toEqual([SCHEMA, IMPORT, INIT, SET]);
      expect(report).toMatchObject({
        outcome: { kind: 'delivered' },
        errorCode: 0,
        warnings: [{ optIn: 'topic', parameter: 'communications.gone', reason: 'unknown_field' }],
      });
    });

    it('that follow the gaps of a full account do not take these for what it had', async () => {
      lite.sandbox.state.options.overwriteFull = true;
      lite.seedFull('jane.doe@mail.com', { profile: { firstName: 'Janine' } });
      const gone = [{ optIn: 'topic', target: 'communications.gone' }];
      const settings = { optIns: gone, protection: 'fill_gaps' };
      const report = await lite.push(jane, { settings }, { optIns });
      expect(report.outcome).toEqual({ kind: 'delivered' });
      expect(report.fieldsSent).toContain('profile.gender');
      expect(report.warnings).toEqual([
        { variable: 'firstname', parameter: 'profile.firstName', reason: 'kept' },
        { optIn: 'topic', parameter: 'communications.gone', reason: 'unknown_field' },
      ]);
    });

    it('that could not be sent now are sent with the whole push again later', async () => {
      lite.plan({ method: SET, dropConnection: true });
      const first = await lite.push(jane, consentsTo('offers'), { optIns });
      expect(first).toMatchObject({ outcome: { kind: 'retry' }, fault: 'connection_lost' });
      expect(await lite.push(jane, consentsTo('offers'), { optIns })).toMatchObject({
        outcome: { kind: 'delivered' },
      });
      expect(account()?.subscriptions).toMatchObject({ offers: { email: { isSubscribed: true } } });
    });
  });
});
