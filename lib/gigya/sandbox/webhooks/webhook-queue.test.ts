import { createHash, createPublicKey, verify } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hmacSha1Base64 } from '../../sign-request';
import { createDemoSite, type Site, type Webhook } from '../site';
import { siteKeysOf } from '../site-keys';
import { isLoopbackUrl } from './loopback-url';
import { createWebhookQueue, type WebhookEvent, type WebhookQueue } from './webhook-queue';
import { type Notified, webhookReceiver } from './webhook-receiver.fixture';

const NOW_MS = Date.parse('2025-10-09T08:53:20.123Z');
const receiver = webhookReceiver();
const opened: WebhookQueue[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((queue) => queue.close()));
});

/** A queue whose pauses end when the test says so. */
function start(webhook: Partial<Webhook> & { url: string }) {
  const site: Site = createDemoSite(() => NOW_MS);
  const complete: Webhook = {
    name: 'hook',
    events: ['accountUpdated', 'subscriptionUpdated'],
    version: '1.1',
    signingUserKey: site.users[0]?.userKey ?? null,
    isActive: true,
    ...webhook,
  };
  site.webhooks = [complete];
  const pauses: { afterMs: number; run: () => void }[] = [];
  const schedule = (run: () => void, afterMs: number) => {
    if (afterMs === 0) queueMicrotask(run);
    else pauses.push({ run, afterMs });
    return () => undefined;
  };
  const queue = createWebhookQueue({ now: () => NOW_MS, schedule });
  opened.push(queue);
  return { site, queue, pauses, webhook: complete };
}

const eventOf = (uid: string, more: Partial<WebhookEvent['data']> = {}): WebhookEvent => ({
  type: 'accountUpdated',
  callId: 'c1',
  data: { uid, accountType: 'full', ...more },
});

function firstOf([first]: Notified[]): Notified {
  if (!first) throw new Error('Nothing was received yet');
  return first;
}

const uidsIn = (bodies: { events: { data: { uid: string } }[] }[]) =>
  bodies.flatMap(({ events }) => events.map(({ data }) => data.uid));

describe('what is sent', () => {
  it('signs version 1.1 over the raw body and tells the call and the kind of account', async () => {
    const { url, received } = await receiver();
    const { site, queue } = start({ url });
    queue.emit(site, eventOf('u1', { accountType: 'lite' }));
    const { headers, raw, body } = await vi.waitFor(() => firstOf(received));
    expect(headers['x-gigya-sig-hmac-sha1']).toBe(
      hmacSha1Base64({ secret: site.users[0]?.secret ?? '', message: raw }),
    );
    expect(body).toMatchObject({
      events: [
        {
          type: 'accountUpdated',
          apiKey: site.apiKey,
          callId: 'c1',
          version: '1.1',
          timestamp: 1_760_000_000,
          data: { uid: 'u1', accountType: 'lite' },
        },
      ],
      timestamp: 1_760_000_000,
    });
  });

  it('leaves lite accounts, calls and versions out of version 1.0', async () => {
    const { url, received } = await receiver();
    const { site, queue } = start({ url, version: '1.0' });
    queue.emit(site, eventOf('u1', { accountType: 'lite' }));
    queue.emit(site, eventOf('u2'));
    await vi.waitFor(() => expect(received).toHaveLength(1));
    const [event] = received[0]?.body.events ?? [];
    expect(Object.keys(event ?? {}).sort()).toEqual(['apiKey', 'data', 'id', 'timestamp', 'type']);
    expect(event?.data).toEqual({ uid: 'u2' });
  });

  it('signs version 2.0 with the key that the site publishes', async () => {
    const { url, received } = await receiver();
    const { site, queue } = start({ url, version: '2.0', signingUserKey: null });
    queue.emit(site, eventOf('u1'));
    await vi.waitFor(() => expect(received).toHaveLength(1));
    const token = String(received[0]?.headers['x-gigya-sig-jwt']);
    const [header = '', claims = '', signature = ''] = token.split('.');
    const { kid, n, e } = siteKeysOf(site);
    const key = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });
    const covered = Buffer.from(`${header}.${claims}`);
    expect(verify('RSA-SHA256', covered, key, Buffer.from(signature, 'base64url'))).toBe(true);
    const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(decode(header)).toEqual({ alg: 'RS256', kid, typ: 'JWT', dc: 'eu1' });
    expect(decode(claims)).toEqual({
      sub: createHash('sha256')
        .update(received[0]?.raw ?? '')
        .digest('base64url'),
      jti: received[0]?.body.nonce,
      iat: 1_760_000_000,
      exp: 1_760_000_060,
      iss: `https://fidm.gigya.com/jwt/${site.apiKey}/`,
    });
  });

  it('sends only what a webhook asked for, and nothing to one that is off', async () => {
    const { url, received } = await receiver();
    const { site, queue, webhook } = start({ url });
    site.webhooks.push({ ...webhook, name: 'off', isActive: false });
    queue.emit(site, { ...eventOf('u1'), type: 'accountDeleted' });
    queue.emit(site, { ...eventOf('u2', { emailAccountToken: 't' }), type: 'subscriptionUpdated' });
    await vi.waitFor(() => expect(received).toHaveLength(1));
    expect(received[0]?.body.events).toMatchObject([{ data: { uid: 'u2', emailAccountToken: 't' } }]);
    expect(queue.waiting()).toBe(0);
  });
});

describe('delivery', () => {
  it('sends again at growing pauses, in order, under the same ids, until a 2xx comes', async () => {
    const { url, received } = await receiver([500, 'hang up', 302, 204]);
    const { site, queue, pauses } = start({ url });
    queue.emit(site, eventOf('u1'));
    for (const count of [1, 2, 3]) {
      await vi.waitFor(() => expect(pauses).toHaveLength(count));
      if (count === 1) queue.emit(site, eventOf('u2'));
      pauses.at(-1)?.run();
    }
    await vi.waitFor(() => expect(queue.waiting()).toBe(0));
    const pausedMs = pauses.map(({ afterMs }) => afterMs);
    expect(pausedMs).toEqual([...pausedMs].sort((a, b) => a - b));
    expect(new Set(pausedMs).size).toBe(3);
    expect(uidsIn(received.map(({ body }) => body).slice(0, 2))).toEqual(['u1', 'u1', 'u2']);
    expect(new Set(received.map(({ body }) => body.events[0]?.id)).size).toBe(1);
    expect(new Set(received.map(({ body }) => body.nonce)).size).toBe(4);
    expect(queue.deliveries()).toMatchObject([
      { attempt: 1, isDelivered: false, status: 500 },
      { attempt: 2, isDelivered: false, status: null, verdict: 'Nobody answered: sent again later' },
      { attempt: 3, isDelivered: false, status: 302 },
      { attempt: 4, isDelivered: true, status: 204, events: [{ uid: 'u1' }, { uid: 'u2' }] },
    ]);
  });

  it('keeps the order over many events and sends them in batches', async () => {
    const { url, received } = await receiver();
    const { site, queue } = start({ url });
    const uids = Array.from({ length: 120 }, (_, index) => `u${index}`);
    for (const uid of uids) queue.emit(site, eventOf(uid));
    await vi.waitFor(() => expect(queue.waiting()).toBe(0));
    expect(uidsIn(received.map(({ body }) => body))).toEqual(uids);
    expect(received.length).toBeLessThan(10);
  });

  it('keeps at most 10,000 events waiting and 200 deliveries, the newest', async () => {
    const { url, received } = await receiver();
    const { site, queue, pauses } = start({ url: 'http://127.0.0.1:1/nobody' });
    for (let index = 0; index < 10_001; index += 1) queue.emit(site, eventOf(`u${index}`));
    expect(queue.waiting()).toBe(10_000);
    await vi.waitFor(() => expect(pauses).toHaveLength(1));
    site.webhooks = site.webhooks.map((webhook) => ({ ...webhook, url }));
    pauses[0]?.run();
    await vi.waitFor(() => expect(queue.waiting()).toBe(0), { timeout: 5_000 });
    expect(received[0]?.body.events[0]?.data.uid).toBe('u1');
    expect(queue.deliveries()).toHaveLength(200);
    expect(queue.deliveries().at(-1)).toMatchObject({ isDelivered: true });
  });

  it('says so when the signing key has no secret, and sends once it has one', async () => {
    const { url, received } = await receiver();
    const { site, queue, pauses, webhook } = start({ url, signingUserKey: 'nobody' });
    queue.emit(site, eventOf('u1'));
    await vi.waitFor(() => expect(pauses).toHaveLength(1));
    expect(queue.deliveries()).toMatchObject([{ verdict: 'Not sent: the signing key has no secret' }]);
    site.webhooks = [{ ...webhook, signingUserKey: site.users[0]?.userKey ?? null }];
    pauses[0]?.run();
    await vi.waitFor(() => expect(received).toHaveLength(1));
  });

  it('forgets what waits for a webhook that is gone', async () => {
    const { site, queue, pauses } = start({ url: 'http://127.0.0.1:1/nobody' });
    queue.emit(site, eventOf('u1'));
    await vi.waitFor(() => expect(pauses).toHaveLength(1));
    site.webhooks = [];
    pauses[0]?.run();
    await vi.waitFor(() => expect(queue.waiting()).toBe(0));
  });

  it('never calls another machine', async () => {
    const { site, queue, pauses } = start({ url: 'http://192.0.2.1/hook' });
    queue.emit(site, eventOf('u1'));
    await vi.waitFor(() => expect(pauses).toHaveLength(1));
    expect(queue.deliveries()).toMatchObject([
      { isDelivered: false, verdict: 'Refused: only addresses of this machine are called' },
    ]);
  });
});

it.each([
  ['http://127.0.0.1:9000/x', true],
  ['https://localhost/x', true],
  ['http://[::1]:9000/', true],
  ['http://localhost.example.com/', false],
  ['http://127.0.0.1.example.com/', false],
  ['http://user:word@127.0.0.1/', false],
  ['http://192.168.0.1/', false],
  ['ftp://127.0.0.1/', false],
  ['/hook', false],
])('knows which addresses are of this machine: %s', (url, expected) => {
  expect(isLoopbackUrl(url)).toBe(expected);
});
