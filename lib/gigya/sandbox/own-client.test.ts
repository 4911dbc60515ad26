import { createPublicKey } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callGigya, type GigyaKeys, type GigyaSite } from '../call';
import { closeGigyaConnections } from '../connection-pool';
import { getJwtPublicKey } from '../get-jwt-public-key';
import { demoSite } from './demo-site';
import { newKeyPair } from './new-key-pair';
import { INIT } from './sandbox.fixture';
import { siteKeysOf } from './site-keys';
import { type Sandbox, startSandbox } from './start-sandbox';
import { resetState } from './state';

const { signal } = new AbortController();
const { privateKeyPem, publicKeyPem } = newKeyPair();
const keyKinds: GigyaKeys[] = [
  { kind: 'secret', ...demoSite },
  { kind: 'signed', ...demoSite },
  {
    kind: 'bearer',
    apiKey: demoSite.apiKey,
    userKey: 'AKpair',
    privateKey: privateKeyPem,
  },
  { kind: 'anonymous', apiKey: demoSite.apiKey },
];
const timedKinds = keyKinds.filter(({ kind }) => kind === 'signed' || kind === 'bearer');

let sandbox: Sandbox;
let aheadMs = 0;

/** The demo site, with a key for each way to authenticate. */
function demo() {
  const site = sandbox.state.sites.get(demoSite.apiKey);
  if (!site) throw new Error('The demo site is gone');
  return site;
}

function prepare(): void {
  aheadMs = 0;
  resetState(sandbox.state);
  demo().users.push({ userKey: 'AKpair', secret: null, publicKeyPem, permissions: ['*'], isActive: true });
}

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, now: () => Date.now() + aheadMs });
  prepare();
});
afterEach(prepare);
afterAll(async () => {
  await closeGigyaConnections();
  await sandbox.close();
});

function siteWith(credentials: GigyaKeys, more: Partial<GigyaSite> = {}): GigyaSite {
  return { dataCentre: 'sandbox', sandboxOrigin: sandbox.origin, credentials, ...more };
}

const init = (site: GigyaSite) => callGigya({ site, method: INIT, params: { isLite: true }, signal });
const seenCodes = () => sandbox.state.calls.map(({ errorCode }) => errorCode);

describe('the product’s own client', () => {
  it.each(keyKinds)('is let in by $kind', async (credentials) => {
    expect(await init(siteWith(credentials))).toMatchObject({ call: { errorCode: 0 } });
    const auth = credentials.kind === 'signed' ? 'signature' : credentials.kind;
    expect(sandbox.state.calls).toMatchObject([{ auth, errorCode: 0 }]);
  });

  it.each(timedKinds)('with a wrong clock corrects it by the answer and is let in by $kind', async (keys) => {
    for (const hours of [3, -3]) {
      aheadMs = hours * 3_600_000;
      expect(await init(siteWith(keys))).toMatchObject({ call: { errorCode: 0 } });
    }
    expect(seenCodes()).toEqual([403002, 0, 403002, 0]);
    aheadMs = 0;
    await init(siteWith(keys));
  });

  it.each(keyKinds)('finds the data centre of a site by $kind, and then goes there at once', async (keys) => {
    demo().dataCentre = 'au1';
    sandbox.state.options.dataCentre = 'us1';
    expect(await init(siteWith(keys))).toMatchObject({ call: { errorCode: 0 }, movedTo: 'au1' });
    expect(seenCodes()).toEqual([301001, 0]);
    await init(siteWith(keys, { servedFrom: 'au1' }));
    expect(seenCodes()).toEqual([301001, 0, 0]);
  });

  it('reads the public key with which the site signs', async () => {
    const result = await getJwtPublicKey({
      site: siteWith({ kind: 'anonymous', apiKey: demoSite.apiKey }),
      signal,
    });
    if (result.kind !== 'ok') throw new Error(`The call was answered with ${result.kind}`);
    const [key] = result.answer.keys;
    expect(key).toMatchObject({ kty: 'RSA', alg: 'RS256', kid: siteKeysOf(demo()).kid });
    const read = createPublicKey({ key: { kty: 'RSA', n: key?.n, e: key?.e }, format: 'jwk' });
    expect(read.equals(siteKeysOf(demo()).publicKey)).toBe(true);
  });
});
