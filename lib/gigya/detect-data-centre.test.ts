import { expect, it } from 'vitest';
import { detectDataCentre } from './detect-data-centre';
import { handlingServer, signedKeys } from './handling-server.fixture';

const partner = handlingServer();
const databaseError = { errorCode: 500028 };
const signal = new AbortController().signal;

/** Plays data centres: what each host answers; the others answer as a wrong one may. */
function playHosts(answers: Record<string, object>): void {
  partner.handle(({ host }, response) => response.end(JSON.stringify(answers[host] ?? databaseError)));
}

it('finds the one that knows the site', async () => {
  playHosts({ 'accounts.au1.gigya.com': { errorCode: 0, kid: 'k' } });
  expect(await detectDataCentre({ site: partner.site(), signal })).toBe('au1');
});

it('finds the one that another names', async () => {
  playHosts({
    'accounts.us1.gigya.com': { errorCode: 301001, apiDomain: 'cn1.sapcdm.cn' },
    'accounts.cn1.sapcdm.cn': { errorCode: 0 },
  });
  expect(await detectDataCentre({ site: partner.site(), signal })).toBe('cn1');
});

it('asks each of the others once, with nothing but the API key', async () => {
  playHosts({});
  const site = partner.site({ servedFrom: 'eu1', keys: signedKeys });
  expect(await detectDataCentre({ site, signal })).toBeNull();
  expect(partner.seen.map(({ host }) => host)).toEqual([
    'accounts.us1.gigya.com',
    'accounts.eu2.gigya.com',
    'accounts.au1.gigya.com',
    'accounts.cn1.sapcdm.cn',
    'accounts.global.gigya.com',
  ]);
  for (const { path, fields, headers } of partner.seen) {
    expect(path).toBe('/accounts.getJWTPublicKey');
    expect(fields).toEqual({ apiKey: signedKeys.apiKey, format: 'json', httpStatusCodes: 'false' });
    expect(headers.authorization).toBeUndefined();
  }
});

it('passes over those that do not answer', async () => {
  partner.handle(({ host }, response) =>
    host === 'accounts.eu2.gigya.com' ? response.end('{"errorCode":0}') : response.destroy(),
  );
  expect(await detectDataCentre({ site: partner.site(), signal })).toBe('eu2');
});

it('stops when the caller does', async () => {
  const caller = new AbortController();
  partner.handle(() => caller.abort());
  expect(await detectDataCentre({ site: partner.site(), signal: caller.signal })).toBeNull();
  expect(partner.seen).toHaveLength(1);
});
