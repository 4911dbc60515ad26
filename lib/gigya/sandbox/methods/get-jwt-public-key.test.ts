import { expect, it } from 'vitest';
import { demoSite } from '../demo-site';
import { testSandbox } from '../sandbox.fixture';
import { siteKeysOf } from '../site-keys';

const { site, post } = testSandbox();
const { apiKey } = demoSite;
const METHOD = 'accounts.getJWTPublicKey';

it('shows the site’s key, flat or as a list, to anybody who has the API key', async () => {
  const { kid, n, e } = siteKeysOf(site());
  const key = { kty: 'RSA', alg: 'RS256', use: 'sig', kid, n, e };
  expect((await post(METHOD, { apiKey })).body).toMatchObject({ errorCode: 0, ...key });
  const listed = await post(METHOD, { apiKey, V2: 'true' });
  expect(listed.body).toMatchObject({ errorCode: 0, keys: [key] });
  expect(listed.body).not.toHaveProperty('kid');
});

it('keeps the key of a site, and has another for another', () => {
  const first = siteKeysOf(site());
  expect(siteKeysOf(site()).kid).toBe(first.kid);
  expect(siteKeysOf({ ...site() }).kid).not.toBe(first.kid);
});
