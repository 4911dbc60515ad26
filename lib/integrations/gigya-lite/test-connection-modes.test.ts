import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../forms/variables';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import { errorWords } from '../../gigya/error-words/error-words';
import { resetState } from '../../gigya/sandbox/state';
import { demoSecrets, jane } from './delivery.fixture';
import { type Lite, startLite } from './lite.fixture';
import { settingsSchema } from './manifest';
import { testTexts } from './test-texts';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const own = pair();
const stranger = pair();
const locales: Locale[] = ['en', 'fr', 'nl'];
const { apiKey = '', secret = '' } = demoSecrets;

const signed = { settings: { dataCentre: 'sandbox', authentication: 'signed' }, secrets: demoSecrets };
const bearer = {
  settings: { dataCentre: 'sandbox', authentication: 'bearer' },
  secrets: { apiKey, userKey: 'AKpair', privateKey: own.privateKey },
};

let lite: Lite;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 2_000 });
});
beforeEach(() => {
  resetState(lite.sandbox.state);
  const user = { userKey: 'AKpair', secret: null, publicKeyPem: own.publicKey };
  lite.site().users.push({ ...user, permissions: ['*'], isActive: true });
});
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

const test = (
  { settings, secrets }: { settings: Record<string, string>; secrets: Record<string, string> },
  locale: Locale = 'en',
) => {
  const { signal } = new AbortController();
  const input = { settings: settingsSchema.parse(settings), secrets, locale, signal };
  return lite.implementation.testConnection({ ...input, pushesSample: false });
};

describe.each([
  ['signed', signed, 'signature', 'User key and signature are accepted'],
  ['bearer', bearer, 'bearer', 'User key and private key are accepted'],
])('with %s requests', (_mode, connection, auth, title) => {
  it('the test makes the calls of a delivery and says which keys are accepted', async () => {
    const report = await test(connection);
    expect(report.works).toBe(true);
    expect(report.checks.find(({ id }) => id === 'keys')).toMatchObject({ state: 'ok', title });
    expect(new Set(lite.sandbox.state.calls.map((call) => call.auth))).toEqual(new Set([auth]));
  });

  it('a push is delivered, and no secret travels', async () => {
    const report = await lite.push(jane, connection);
    expect(report).toMatchObject({ outcome: { kind: 'delivered' }, warnings: [] });
    expect([...lite.site().accounts.emails.keys()]).toEqual([jane.email]);
    expect(JSON.stringify(lite.sandbox.state.calls)).not.toContain(secret);
  });

  it('the site is followed to its data centre', async () => {
    lite.site().dataCentre = 'eu1';
    lite.sandbox.state.options.dataCentre = 'us1';
    const report = await lite.push(jane, connection);
    expect(report).toMatchObject({ outcome: { kind: 'delivered' }, detected: { dataCentre: 'eu1' } });
  });
});

describe('wrong keys', () => {
  it.each([
    [
      'another secret',
      { ...signed, secrets: { ...demoSecrets, secret: 'b3RoZXItc2VjcmV0' } },
      403003,
      'wrong_secret',
    ],
    [
      'an unknown user key',
      { ...signed, secrets: { ...demoSecrets, userKey: 'AKno' } },
      403005,
      'wrong_user_key',
    ],
    [
      'the private key of another pair',
      { ...bearer, secrets: { ...bearer.secrets, privateKey: stranger.privateKey } },
      403003,
      'wrong_private_key',
    ],
    [
      'an unknown kid',
      { ...bearer, secrets: { ...bearer.secrets, userKey: 'AKno' } },
      403005,
      'wrong_user_key',
    ],
  ] as const)(
    '%s is told as what it is, by a test and by a push',
    async (_name, connection, errorCode, fault) => {
      const report = await test(connection);
      expect(report.works).toBe(false);
      expect(report.checks.at(-1)).toMatchObject({
        id: fault,
        detail: expect.stringContaining(`${errorCode}`),
      });
      expect(await lite.push(jane, connection)).toMatchObject({
        outcome: { kind: 'paused' },
        fault,
        errorCode,
      });
    },
  );
});

it('a private key that cannot be read is told before anything is sent', async () => {
  const privateKey = own.privateKey.replace(/-.*-|\s/g, '').slice(0, 400);
  const unreadable = { ...bearer, secrets: { ...bearer.secrets, privateKey } };
  expect((await test(unreadable)).checks).toEqual([
    expect.objectContaining({ id: 'private_key_unusable', state: 'failed' }),
  ]);
  expect(await lite.push(jane, unreadable)).toMatchObject({
    outcome: { kind: 'paused' },
    fault: 'private_key_unusable',
  });
  expect(lite.endpoints()).toEqual([]);
});

it('a token that Gigya cannot read (400008) is told as that', async () => {
  lite.plan({ errorCode: 400008 }, { errorCode: 400008 });
  expect((await test(bearer)).checks.at(-1)).toMatchObject({ id: 'bad_authorisation', state: 'failed' });
  expect(await lite.push(jane, bearer)).toMatchObject({
    outcome: { kind: 'paused' },
    fault: 'bad_authorisation',
  });
});

describe('a site that lives elsewhere', () => {
  beforeEach(() => {
    lite.site().dataCentre = 'eu1';
    lite.sandbox.state.options.dataCentre = 'us1';
  });

  it.each([301001, 500028] as const)('is found after %i, and the admin need do nothing', async (code) => {
    lite.sandbox.state.options.wrongDataCentreCode = code;
    const report = await test({ settings: { dataCentre: 'sandbox' }, secrets: demoSecrets });
    expect(report.works).toBe(true);
    expect(report.detected).toEqual({ dataCentre: 'eu1' });
    expect(report.checks[0]).toEqual({
      id: 'data_centre',
      state: 'ok',
      title: 'The data centre answers',
      detail: 'Your site lives in Europe (eu1). Passerelle goes there by itself.',
    });
  });

  it('is named in the language of the admin', async () => {
    const details = [];
    for (const locale of locales) details.push((await test(signed, locale)).checks[0]?.detail);
    expect(details).toEqual([
      'Your site lives in Europe (eu1). Passerelle goes there by itself.',
      'Votre site se trouve en Europe (eu1). Passerelle s’y rend automatiquement.',
      'Uw site staat in Europa (eu1). Passerelle gaat er automatisch naartoe.',
    ]);
  });
});

describe('a clock that is off', () => {
  it.each([
    ['en', 'The clock of this server is off by 3600 seconds'],
    ['fr', 'L’horloge de ce serveur est décalée de 3600 secondes'],
    ['nl', 'De klok van deze server wijkt 3600 seconden af'],
  ] as const)('is a warning in the language %s while signed calls go on', async (locale, title) => {
    lite.sandbox.state.clock.aheadMs = 3_600_500;
    const report = await test(signed, locale);
    expect(report.works).toBe(true);
    const { corrected: detail, synchronise: nextStep } = testTexts[locale].clock;
    expect(report.checks[1]).toEqual({ id: 'clock', state: 'warning', title, detail, nextStep });
    expect(
      (await test({ settings: { dataCentre: 'sandbox' }, secrets: demoSecrets })).checks,
    ).not.toContainEqual(expect.objectContaining({ id: 'clock' }));
  });

  it('is no warning once it is right again', async () => {
    lite.sandbox.state.clock.aheadMs = 3_600_500;
    expect((await test(bearer)).checks[1]).toMatchObject({ id: 'clock' });
    lite.sandbox.state.clock.aheadMs = 0;
    expect((await test(bearer)).checks.map(({ id }) => id)).not.toContain('clock');
  });
});

it('a database problem that is one is no other data centre', async () => {
  lite.plan({ errorCode: 500028, times: 9 });
  const report = await test({ settings: { dataCentre: 'sandbox' }, secrets: demoSecrets });
  expect(report).toMatchObject({ works: false });
  expect(report.checks.at(-1)).toMatchObject({ id: 'database_error', state: 'failed' });
  expect(report.detected).toBeUndefined();
});

it.each(locales)('all words of a test are in the language %s', async (locale) => {
  const passed = await test(bearer, locale);
  const { dataCentre, keys, lite: active, permissions, method, mapping, roundTrip } = testTexts[locale];
  expect(passed.checks.map(({ title }) => title)).toEqual([
    dataCentre.answers,
    keys.bearer,
    active,
    permissions.ok,
    method.registration,
    mapping.open,
    expect.stringMatching(new RegExp(`^${roundTrip.replace('{ms}', '\\d+')}$`)),
  ]);
  const failed = await test({ ...signed, secrets: { ...demoSecrets, apiKey: '4_other' } }, locale);
  const { title, nextStep } = errorWords.wrong_api_key[locale];
  expect(failed.checks.at(-1)).toMatchObject({ title, nextStep });
});
