import { describe, expect, it } from 'vitest';
import { issueToken } from '../state';
import type { WebhookEvent } from '../webhooks/webhook-queue';
import { methods } from '.';
import { methodCalls } from './method-calls.fixture';

const { state, site, emailAccount } = methodCalls();
const jane = 'jane@mail.com';
const subscriptions = '{"newsletter":{"email":{"isSubscribed":true}}}';

/** Runs a method as the pipeline does and collects what it tells the site's webhooks. */
function eventsOf(name: string, params: Record<string, string>) {
  const events: Omit<WebhookEvent, 'callId'>[] = [];
  const [user = null] = site().users;
  methods.get(`accounts.${name}`)?.run({
    state: state(),
    site: site(),
    user,
    params: new Map(Object.entries(params)),
    emit: (event) => events.push(event),
  });
  return events;
}

function liteEvents(params: Record<string, string> = {}) {
  const regToken = issueToken(state(), { apiKey: site().apiKey, isLite: true });
  return eventsOf('setAccountInfo', { regToken, profile: JSON.stringify({ email: jane }), ...params });
}

const registerEvents = (params: Record<string, string> = {}) =>
  eventsOf('register', { email: jane, password: 'x', ...params });

describe('webhooks hear of', () => {
  it('a lite account that is made, and then of each change', () => {
    const [created, ...others] = liteEvents();
    const uid = emailAccount(jane)?.UID;
    const data = { uid, accountType: 'lite' };
    expect([created, others]).toEqual([{ type: 'accountCreated', data }, []]);
    const preferences = '{"terms":{"tos":{"isConsentGranted":true}}}';
    const communications = '{"email_news":{"status":"optIn"}}';
    expect(liteEvents({ subscriptions, preferences, communications })).toEqual([
      { type: 'accountUpdated', data },
      { type: 'subscriptionUpdated', data: { ...data, emailAccountToken: emailAccount(jane)?.token } },
      { type: 'consentUpdated', data },
      { type: 'communicationUpdated', data },
    ]);
  });

  it('nothing when the call mutes them', () => {
    expect(liteEvents({ subscriptions, muteWebhooks: 'true' })).toEqual([]);
  });

  it('nothing when a write is refused', () => {
    expect(liteEvents({ data: '{"other":1}' })).toEqual([]);
  });

  it('subscriptions alone after an import', () => {
    expect(eventsOf('importLiteAccount', { email: jane })).toEqual([]);
    expect(eventsOf('importLiteAccount', { email: jane, subscriptions })).toMatchObject([
      { type: 'subscriptionUpdated', data: { emailAccountToken: emailAccount(jane)?.token } },
    ]);
  });

  it('a registration, and of the progress of a lite account with both UIDs', () => {
    expect(registerEvents().map(({ type }) => type)).toEqual(['accountCreated', 'accountRegistered']);
    site().accounts.removeFull(emailAccount(jane)?.UID ?? '');
    site().accounts.removeEmail(jane);
    liteEvents();
    const uid = emailAccount(jane)?.UID;
    expect(registerEvents().at(-1)).toEqual({ type: 'accountProgressed', data: { uid, newUid: uid } });
  });

  it('a full account that changes, and of an address that gets its UID', () => {
    const uid = String(registerEvents({ siteUID: 'crm-1' })[0]?.data.uid);
    const known = issueToken(state(), { apiKey: site().apiKey, isLite: true });
    eventsOf('setAccountInfo', { regToken: known, profile: '{"email":"new@mail.com"}' });
    const before = emailAccount('new@mail.com')?.UID;
    expect(eventsOf('setAccountInfo', { UID: uid, profile: '{"email":"new@mail.com"}' })).toEqual([
      { type: 'accountUidChanged', data: { uid: before, newUid: uid } },
      { type: 'accountUpdated', data: { uid, accountType: 'full' } },
    ]);
  });

  it('a lite account that is deleted', () => {
    liteEvents();
    const { UID: uid, token: emailAccountToken = '' } = emailAccount(jane) ?? {};
    expect(eventsOf('deleteLiteAccount', { emailAccountToken })).toEqual([
      { type: 'accountDeleted', data: { uid, accountType: 'lite' } },
    ]);
  });
});
