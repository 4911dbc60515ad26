import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demoSite } from '../demo-site';
import { testSandbox } from '../sandbox.fixture';
import { adminClient } from './admin-client.fixture';

const { origin, site, state, codeOf } = testSandbox();
const { read, order } = adminClient(origin);
const SCHEMA = 'accounts.getSchema';
const { apiKey } = demoSite;

describe('sites and their keys', () => {
  it('adds a site and gives a new key a secret, which is told once', async () => {
    const made = await order('sites', { apiKey: '4_second', dataCentre: 'us1', users: [{ userKey: 'AK2' }] });
    const { newSecrets } = z.object({ newSecrets: z.object({ AK2: z.string() }) }).parse(made.body);
    const sites = await read('sites');
    expect(sites.body).toMatchObject({
      sites: [
        { apiKey, users: [{ userKey: demoSite.userKey, hasSecret: true }] },
        { apiKey: '4_second', dataCentre: 'us1', users: [{ userKey: 'AK2', permissions: ['*'] }] },
      ],
    });
    expect(JSON.stringify(sites.body)).not.toContain(newSecrets.AK2);
    expect(JSON.stringify(sites.body)).not.toContain(demoSite.secret);
    const keys = { apiKey: '4_second', userKey: 'AK2', secret: newSecrets.AK2 };
    expect(await codeOf(SCHEMA, keys)).toBe(0);
    expect((await order('secrets/reveal', { apiKey: '4_second', userKey: 'AK2' })).body).toMatchObject({
      secret: newSecrets.AK2,
    });
  });

  it('changes only what is named', async () => {
    await order('sites', { apiKey, policies: { progression: 'auto' }, isLiteEnabled: false });
    await order('sites', {
      apiKey,
      users: [{ userKey: demoSite.userKey, permissions: ['accounts.search'] }],
    });
    expect(site()).toMatchObject({
      dataCentre: 'eu1',
      isLiteEnabled: false,
      policies: { progression: 'auto', harvestingProtection: false, accountModel: 'legacy' },
      users: [{ userKey: demoSite.userKey, secret: demoSite.secret, isActive: true }],
    });
    expect(await codeOf(SCHEMA, demoSite)).toBe(403007);
    await order('sites', { apiKey, removedUsers: [demoSite.userKey] });
    expect(await codeOf(SCHEMA, demoSite)).toBe(403005);
  });

  it('makes a key pair, keeps the public half and tells the private one once', async () => {
    const { body } = await order('key-pairs', { userKey: 'AKpair' });
    const { privateKeyPem } = z.object({ privateKeyPem: z.string() }).parse(body);
    const user = site().users.find(({ userKey }) => userKey === 'AKpair');
    const derived = createPublicKey(createPrivateKey(privateKeyPem)).export({ type: 'spki', format: 'pem' });
    expect(user).toMatchObject({ publicKeyPem: derived, secret: null, permissions: ['*'] });
    expect(JSON.stringify((await read('snapshot')).body)).not.toContain('PRIVATE');
  });

  it.each([
    ['sites', {}, 'apiKey'],
    ['sites', { apiKey: 'has blanks in it' }, 'apiKey: letters, digits'],
    ['sites', { apiKey, dataCentre: 'mars' }, 'dataCentre'],
    ['sites', { apiKey, policies: { progression: 'maybe' } }, 'policies.progression'],
    ['sites', { apiKey, users: [{ userKey: 'AK2', secret: '!' }] }, 'users.0.secret: must be base64'],
    ['sites', { apiKey, colour: 'red' }, 'colour'],
    ['key-pairs', { apiKey }, 'userKey'],
    ['webhooks', { webhook: {} }, 'webhook.name'],
    ['webhooks/remove', {}, 'name'],
  ])('refuses a wrong body for %s and names what is wrong: %j', async (path, body, words) => {
    const { status, body: answer } = await order(path, body);
    expect(status).toBe(400);
    expect(answer.error).toContain(words);
    expect(state().sites.size).toBe(1);
  });

  it.each(['key-pairs', 'secrets/reveal'])('knows no site by a foreign key: %s', async (path) => {
    expect(await order(path, { apiKey: '4_other', userKey: 'AK2' })).toMatchObject({
      status: 404,
      body: { error: 'There is no site with this API key' },
    });
  });
});

describe('webhooks', () => {
  const webhook = { name: 'CRM', url: 'http://127.0.0.1:9/hook', events: ['accountUpdated'] };

  it('are added, changed by name and removed', async () => {
    await order('webhooks', { webhook });
    await order('webhooks', { webhook: { ...webhook, isActive: false } });
    expect((await read('webhooks')).body).toMatchObject({
      webhooks: [{ ...webhook, version: '2.0', isActive: false }],
      waiting: 0,
      deliveries: [],
    });
    expect((await order('webhooks/remove', { name: 'CRM' })).body).toEqual({ webhooks: [] });
    expect((await order('webhooks/remove', { name: 'CRM' })).status).toBe(404);
  });

  it('shows the newest delivery first, with its verdict', async () => {
    await order('webhooks', { webhook: { ...webhook, url: 'http://127.0.0.1:1/nobody' } });
    state().webhooks.emit(site(), { type: 'accountUpdated', callId: 'c', data: { uid: 'u1' } });
    await expect
      .poll(async () => (await read('webhooks')).body)
      .toMatchObject({
        waiting: 1,
        deliveries: [{ webhook: 'CRM', isDelivered: false, events: [{ uid: 'u1' }] }],
      });
  });

  it.each([
    [{ url: 'https://example.com/hook' }, 400, 'webhook.url: only addresses of this machine are called'],
    [{ version: '1.1' }, 400, 'webhook.signingUserKey: versions 1.0 and 1.1'],
    [{ version: '1.1', signingUserKey: 'AKother' }, 400, 'no key of this name with a secret'],
    [{ events: ['rain'] }, 400, 'webhook.events.0'],
    [{ events: [] }, 400, 'webhook.events'],
    [{ name: 'Other' }, 409, 'Another webhook of this site has this address'],
  ])('are refused with words: %j', async (change, status, words) => {
    await order('webhooks', { webhook });
    const refusal = await order('webhooks', { webhook: { ...webhook, ...change } });
    expect(refusal.status).toBe(status);
    expect(refusal.body.error).toContain(words);
    expect(site().webhooks).toMatchObject([webhook]);
  });
});
