import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import { createSchema } from '../../gigya/sandbox/schema/site-schema';
import { resetState } from '../../gigya/sandbox/state';
import { createGigyaLite } from './create-gigya-lite';
import { demoSecrets } from './delivery.fixture';
import { type Lite, startLite } from './lite.fixture';

let lite: Lite;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 300 });
});
beforeEach(() => resetState(lite.sandbox.state));
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

const settings = { dataCentre: 'sandbox' };
const locale = 'en' as const;
const test = (secrets: Record<string, string> = demoSecrets) =>
  lite.implementation.testConnection({ settings, secrets, locale, signal: new AbortController().signal });

it('says that good keys work, and creates nothing', async () => {
  const report = await test();
  expect(report.works).toBe(true);
  expect(report.checks.map(({ id, state }) => [id, state])).toEqual([
    ['data_centre', 'ok'],
    ['keys', 'ok'],
    ['lite', 'ok'],
    ['mapping', 'ok'],
  ]);
  expect(report.checks[0]?.detail).toMatch(/^Sandbox on this machine, in \d+ ms\.$/);
  expect(report.detected).toBeUndefined();
  expect(lite.site().accounts.emails.size).toBe(0);
});

it('warns of mapped parameters that only the server may write', async () => {
  lite.site().schema = createSchema('default');
  const report = await test();
  const check = report.checks.find(({ id }) => id === 'mapping');
  expect(report.works).toBe(true);
  expect(check).toMatchObject({ state: 'warning', title: '8 mapped parameters cannot be written' });
  expect(check?.detail).toContain('profile.gender, profile.birthDay');
  expect(check?.detail).toContain('{gender}, {birthday}');
  expect(check?.nextStep).toContain('clientModify');
});

it('tells a mapped parameter that the site does not have from one that is closed', async () => {
  lite.site().schema.profile.delete('work.title');
  const report = await test();
  expect(report.checks.at(-1)).toEqual({
    id: 'mapping',
    state: 'warning',
    title: '1 mapped parameter cannot be written',
    detail: 'The site’s schema has no profile.work.title. Deliveries leave out {function}; the rest is fine.',
    nextStep: 'Ask your Gigya expert to compare the mapping with the schema.',
  });
});

it('does not work where the e-mail address cannot be written', async () => {
  lite.site().schema.profile.delete('email');
  const report = await test();
  expect(report.works).toBe(false);
  expect(report.checks.at(-1)).toMatchObject({ id: 'mapping', state: 'failed' });
});

it.each([
  ['wrong_api_key', { apiKey: '4_other' }, '400093'],
  ['wrong_user_key', { userKey: 'AKother' }, '403005'],
  ['wrong_secret', { secret: 'd3Jvbmctc2VjcmV0LXdyb25nLXNlY3JldA==' }, '403010'],
])('tells %s from the others, with the code and the next step', async (id, wrong, code) => {
  const report = await test({ ...demoSecrets, ...wrong });
  const check = report.checks.find(({ state }) => state === 'failed');
  expect(report.works).toBe(false);
  expect(check).toMatchObject({ id, detail: expect.stringContaining(code), nextStep: expect.any(String) });
  expect(JSON.stringify(report)).not.toContain(Object.values(wrong)[0]);
});

it('repeats what Gigya said of a wrong secret, the word secret included', async () => {
  const report = await test({ ...demoSecrets, secret: 'd3Jvbmctc2VjcmV0LXdyb25nLXNlY3JldA==' });
  expect(report.checks.at(-1)?.detail).toContain('Invalid parameter: secret');
});

it('tells a missing permission and a missing Lite registration', async () => {
  const site = lite.site();
  for (const user of site.users) user.permissions = ['accounts.getSchema'];
  expect((await test()).checks.at(-1)).toMatchObject({ id: 'no_permission', state: 'failed' });
  for (const user of site.users) user.permissions = ['*'];
  site.isLiteEnabled = false;
  expect((await test()).checks.at(-1)).toMatchObject({ id: 'lite_not_enabled', state: 'failed' });
});

it('works with a warning where the key may register but not read the schema', async () => {
  for (const user of lite.site().users) user.permissions = ['accounts.initRegistration'];
  const report = await test();
  expect(report.works).toBe(true);
  expect(report.checks.at(-1)).toMatchObject({ id: 'mapping', state: 'warning' });
});

it('names the data centre of a site that is sent there and back for ever', async () => {
  lite.plan({ errorCode: 301001, times: 9 });
  const report = await test();
  expect(report.works).toBe(false);
  expect(report.checks).toEqual([
    expect.objectContaining({ id: 'wrong_data_centre', nextStep: 'Choose the data centre Europe (eu1).' }),
  ]);
});

it.each([
  ['no_answer_in_time', { delayMs: 2_000 }],
  ['connection_lost', { dropConnection: true }],
  ['unreadable_answer', { html502: true }],
  ['partner_error', { errorCode: 500001 }],
  ['unknown_code', { errorCode: 777777 }],
])('says what to do about %s', async (id, fault) => {
  lite.plan(fault);
  const report = await test();
  const check = report.checks.at(-1);
  expect(report.works).toBe(false);
  expect(check).toMatchObject({ id, state: 'failed' });
  expect(check?.nextStep).not.toContain('by itself');
});

it('that reaches its own time limit says that Gigya did not answer in time', async () => {
  lite.plan({ delayMs: 2_000 });
  const input = { settings, secrets: demoSecrets, locale, signal: AbortSignal.timeout(50) };
  const report = await lite.implementation.testConnection(input);
  expect(report.checks.map(({ id }) => id)).toEqual(['no_answer_in_time']);
});

it('tells an unreachable host and a sandbox that does not exist', async () => {
  const input = { settings, secrets: demoSecrets, locale, signal: new AbortController().signal };
  const gone = createGigyaLite({ sandboxOrigin: () => 'http://127.0.0.1:1' });
  expect((await gone.testConnection(input)).checks).toEqual([expect.objectContaining({ id: 'unreachable' })]);
  const none = createGigyaLite({ sandboxOrigin: () => undefined });
  expect((await none.testConnection(input)).checks[0]?.id).toBe('data_centre_unavailable');
  expect((await test({})).checks[0]?.id).toBe('keys_missing');
});
