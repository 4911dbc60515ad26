import { describe, expect, it } from 'vitest';
import { signatureVectors } from '../../test-vectors/signature-vectors';
import { rawCall } from '../raw-call.fixture';
import { testSandbox } from '../sandbox.fixture';
import { createSite } from '../site';
import { readHost } from './read-host';

const { vectors, commonMistakes, wireCaptures } = signatureVectors;
const { clock, state, origin } = testSandbox();

/** Sends a form to the sandbox as if it was the server of that address, with a site that knows the keys in it. */
async function sendTo(url: string, { form, secret }: { form: string; secret: string }) {
  // The address is taken apart by hand: URL would tidy up what the vectors are about.
  const [, host = '', path = ''] = /^https?:\/\/([^/]+)(\/.*)$/.exec(url) ?? [];
  const params = new URLSearchParams(form);
  const [apiKey, userKey] = [params.get('apiKey') ?? '', params.get('userKey') ?? ''];
  const users = [{ userKey, secret, publicKeyPem: null, permissions: ['*'], isActive: true }];
  const site = createSite({ apiKey, users, now: () => clock.nowMs });
  site.dataCentre = readHost(host).dataCentre ?? site.dataCentre;
  state().sites.set(apiKey, site);
  return (await rawCall({ origin: origin(), path, body: form, headers: { host } })).body().errorCode;
}

/** A signature was accepted where its nonce is used up, whatever the method then said. */
async function expectAccepted(url: string, sent: { form: string; secret: string }): Promise<void> {
  expect([403002, 403003, 403004]).not.toContain(await sendTo(url, sent));
  expect(state().calls.at(-1)?.auth).toBe('signature');
  expect(await sendTo(url, sent)).toBe(403004);
}

const formOf = (params: Record<string, string>) => new URLSearchParams(params).toString();

describe('signed requests of the SDKs', () => {
  it.each(vectors)('$id is accepted', async ({ url, params, sig, secret }) => {
    clock.nowMs = Number(params.timestamp) * 1_000;
    await expectAccepted(url, { form: formOf({ ...params, sig }), secret });
  });

  it.each(commonMistakes)('$vector is refused with $mistake', async ({ vector, wrongSig, mistake }) => {
    const found = vectors.find(({ id }) => id === vector);
    if (!found) throw new Error(`There is no vector ${vector}`);
    clock.nowMs = Number(found.params.timestamp) * 1_000;
    const changed: Record<string, string> = mistake.includes('isLite=false') ? { isLite: 'false' } : {};
    const form = formOf({ ...found.params, ...changed, sig: wrongSig });
    expect(await sendTo(found.url, { form, secret: found.secret })).toBe(403003);
  });

  it('has the right signatures of the mistakes accepted', async () => {
    for (const { vector, correctSig, mistake } of commonMistakes) {
      const found = vectors.find(({ id }) => id === vector);
      if (!found) throw new Error(`There is no vector ${vector}`);
      clock.nowMs = Number(found.params.timestamp) * 1_000;
      const changed: Record<string, string> = mistake.includes('isLite=false') ? { isLite: 'false' } : {};
      const form = formOf({ ...found.params, ...changed, sig: correctSig });
      state().nonces.clear();
      await expectAccepted(found.url, { form, secret: found.secret });
    }
  });
});

describe('bodies captured from the SDKs', () => {
  const timeOf = (rawBody: string) => Number(new URLSearchParams(rawBody).get('timestamp'));

  it.each(wireCaptures.filter(({ verifies }) => verifies))('$sdk is accepted', async (capture) => {
    clock.nowMs = timeOf(capture.rawBody) * 1_000;
    await expectAccepted(capture.signedUrl, { form: capture.rawBody, secret: capture.secret });
  });

  it.each(wireCaptures.filter(({ verifies }) => !verifies))('$sdk is refused', async (capture) => {
    clock.nowMs = timeOf(capture.rawBody);
    const send = () => sendTo(capture.signedUrl, { form: capture.rawBody, secret: capture.secret });
    expect(await send()).toBe(403002);
    state().options.acceptMillisecondTimestamps = true;
    expect(await send()).toBe(403003);
  });

  it('takes the body of npm gigya once what it signs as empty is empty', async () => {
    const capture = wireCaptures.find(({ verifies }) => !verifies);
    if (!capture) throw new Error('Every capture verifies');
    clock.nowMs = timeOf(capture.rawBody);
    state().options.acceptMillisecondTimestamps = true;
    const form = capture.rawBody.replace('off=false', 'off=').replace('zero=0', 'zero=');
    await expectAccepted(capture.signedUrl, { form, secret: capture.secret });
  });
});
