import { expect, it } from 'vitest';
import { openSite } from './open-site';

const apiKey = '4_site';
const userKey = 'AKapp';
const secret = 'c2FuZGJveC1zZWNyZXQ=';
const privateKey = 'MIIEvgIBADANBgkqhkiG9w0BAQEFAASC';
const surroundings = { sandboxOrigin: () => undefined };
const open = (input: { settings?: object; secrets?: object; detected?: Record<string, string> }) =>
  openSite({ settings: { dataCentre: 'eu1' }, secrets: { apiKey, userKey, secret }, surroundings, ...input });
const siteOf = (input: Parameters<typeof open>[0]) => {
  const opened = open(input);
  return 'site' in opened ? opened.site : opened.fault;
};

it('takes what was saved before there was a choice for the secret over TLS', () => {
  expect(siteOf({})).toMatchObject({ credentials: { kind: 'secret', apiKey, userKey, secret } });
});

it.each([
  ['secret', { kind: 'secret', apiKey, userKey, secret }],
  ['signed', { kind: 'signed', apiKey, userKey, secret }],
  ['bearer', { kind: 'bearer', apiKey, userKey, privateKey }],
])('hands on the keys of %s and none besides', (authentication, credentials) => {
  const settings = { dataCentre: 'eu1', authentication };
  const opened = open({ settings, secrets: { apiKey, userKey, secret, privateKey } });
  expect(opened).toEqual({ site: expect.objectContaining({ credentials }) });
});

it.each([
  ['secret', { apiKey, userKey, privateKey }],
  ['signed', { apiKey, userKey, privateKey }],
  ['bearer', { apiKey, userKey, secret }],
  ['bearer', { apiKey, privateKey }],
  ['secret', null],
])('misses a key that %s needs: %j', (authentication, secrets) => {
  const settings = { dataCentre: 'eu1', authentication };
  expect(siteOf({ settings, secrets: Object(secrets) })).toBe('keys_missing');
});

it('is not kept by a malformed key that does not count', () => {
  const settings = { dataCentre: 'eu1', authentication: 'bearer' };
  const secrets = { apiKey, userKey, privateKey, secret: 'not base64!' };
  expect(siteOf({ settings, secrets })).toMatchObject({ credentials: { kind: 'bearer' } });
});

it.each([
  ['another data centre', { dataCentre: 'us1' }, 'us1'],
  ['the chosen one', { dataCentre: 'eu1' }, undefined],
  ['nothing', {}, undefined],
  ['one that does not exist', { dataCentre: 'ru1' }, undefined],
  ['the sandbox', { dataCentre: 'sandbox' }, undefined],
])('goes to where Gigya serves the site: %s', (_, detected, servedFrom) => {
  expect(siteOf({ detected })).toMatchObject({ dataCentre: 'eu1', servedFrom });
});

it('leads to no sandbox where there is none', () => {
  expect(siteOf({ settings: { dataCentre: 'sandbox' } })).toBe('data_centre_unavailable');
});
