import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { adminClient } from '../control/admin-client.fixture';
import { demoSite } from '../demo-site';
import { testSandbox } from '../sandbox.fixture';
import { webhookReceiver } from './webhook-receiver.fixture';

const { origin, post, state, write } = testSandbox();
const { order } = adminClient(origin);
const receiver = webhookReceiver();
const events = ['accountCreated', 'accountUpdated', 'subscriptionUpdated', 'accountDeleted'];
const keySchema = z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string() });

/** A webhook that is told everything, and what it has heard so far. */
async function listen(version: '1.0' | '1.1' | '2.0') {
  const { url, received } = await receiver();
  const { status } = await order('webhooks', {
    webhook: { name: 'CRM', url, events, version, signingUserKey: demoSite.userKey },
  });
  expect(status).toBe(200);
  const heard = () => received.flatMap(({ body }) => body.events);
  const settled = () => vi.waitFor(() => expect(state().webhooks.waiting()).toBe(0));
  return { received, heard, settled };
}

describe('a call that changes an account', () => {
  it('is told to the site’s webhook, with the call’s id and the kind of account', async () => {
    const { heard, settled } = await listen('1.1');
    const { UID, callId } = await write({ email: 'jane@mail.com' });
    await settled();
    expect(heard()).toContainEqual(
      expect.objectContaining({
        type: 'accountCreated',
        callId,
        version: '1.1',
        data: expect.objectContaining({ uid: UID, accountType: 'lite' }),
      }),
    );
  });

  it('is not told when webhooks are muted, or when it was refused', async () => {
    const { heard, settled } = await listen('1.1');
    await write({ email: 'jane@mail.com' }, { muteWebhooks: 'true' });
    await write({ email: 'no address' });
    await settled();
    expect(heard()).toEqual([]);
  });

  it('is signed in version 2.0 with the key that accounts.getJWTPublicKey publishes', async () => {
    const { received, settled } = await listen('2.0');
    await write({ email: 'jane@mail.com' });
    await settled();
    const [header = '', claims = '', signature = ''] = String(received[0]?.headers['x-gigya-sig-jwt']).split(
      '.',
    );
    const published = await post('accounts.getJWTPublicKey', { apiKey: demoSite.apiKey });
    const key = createPublicKey({ key: keySchema.parse(published.body), format: 'jwk' });
    const isGenuine = verify(
      'RSA-SHA256',
      Buffer.from(`${header}.${claims}`),
      key,
      Buffer.from(signature, 'base64url'),
    );
    expect(isGenuine).toBe(true);
  });

  it('of a lite account is nothing to version 1.0', async () => {
    const { heard, settled } = await listen('1.0');
    await write({ email: 'jane@mail.com' });
    await settled();
    expect(heard().filter(({ type }) => type.startsWith('account'))).toEqual([]);
  });
});
