import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import { createSchema } from '../../gigya/sandbox/schema/site-schema';
import { resetState } from '../../gigya/sandbox/state';
import { createGigyaLite } from './create-gigya-lite';
import { demoSecrets } from './delivery.fixture';
import { type Lite, startLite } from './lite.fixture';
import type { GigyaLiteSettings } from './manifest';
import { readSiteSchema } from './mapping/site-schema';
import { findCheck, testedAs, testedSettings, testerOf } from './test-connection.fixture';

let lite: Lite;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 300 });
});
beforeEach(() => resetState(lite.sandbox.state));
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

const { test, allow } = testerOf(() => lite);

it('says that good keys work, and creates nothing', async () => {
  const report = await test();
  expect(report.works).toBe(true);
  expect(report.checks.map(({ id, state }) => [id, state])).toEqual([
    ['data_centre', 'ok'],
    ['keys', 'ok'],
    ['lite', 'ok'],
    ['permissions', 'ok'],
    ['method', 'ok'],
    ['mapping', 'ok'],
    ['round_trip', 'ok'],
  ]);
  expect(report.checks[0]?.detail).toMatch(/^Sandbox on this machine, in \d+ ms\.$/);
  expect(report.detected).toBeUndefined();
  expect(lite.site().accounts.emails.size).toBe(0);
});

it('warns of mapped parameters that only the server may write, row by row, and offers the way out', async () => {
  lite.site().schema = createSchema('default');
  const report = await test(demoSecrets, { writeMethod: 'registration' });
  const check = findCheck(report, 'mapping');
  expect(report.works).toBe(true);
  expect(check).toMatchObject({ state: 'warning', title: '8 mapped parameters cannot be written' });
  expect(check?.items).toContain('profile.gender: Only the server may write this field');
  expect(check?.items).toHaveLength(8);
  expect(check?.nextStep).toContain('clientModify');
  expect(check?.act).toEqual({ setting: 'writeMethod', value: 'import', label: 'Use Import' });
});

it('says that automatic imports what only the server may write, and that nothing is left out', async () => {
  lite.site().schema = createSchema('default');
  const report = await test();
  expect(findCheck(report, 'method')).toMatchObject({ state: 'ok', title: 'Pushes import' });
  expect(findCheck(report, 'method')?.detail).toContain('profile.gender');
  expect(findCheck(report, 'mapping')).toMatchObject({ state: 'ok' });
  expect(findCheck(report, 'permissions')?.detail).toContain('accounts.importLiteAccount');
  expect(lite.site().accounts.emails.size).toBe(0);
});

it('tells a mapped parameter that the site does not have from one that is closed', async () => {
  lite.site().schema.profile.delete('work.title');
  expect(findCheck(await test(), 'mapping')).toEqual({
    id: 'mapping',
    state: 'warning',
    title: '1 mapped parameter cannot be written',
    detail: 'Deliveries leave them out; the rest is fine.',
    items: ['profile.work.title: The schema of the site does not have this field'],
    nextStep: 'Ask your Gigya expert to compare the mapping with the schema.',
  });
});

it('tells a mapped parameter that takes no single value', async () => {
  const mapping: GigyaLiteSettings['mapping'] = [
    { source: 'email', target: 'profile.email' },
    { source: 'source', target: 'data.file' },
  ];
  const file = { type: 'binary', writeAccess: 'clientModify', isEncrypted: false, format: null } as const;
  lite.site().schema.data.fields.set('file', { ...file, isRequired: false, allowsNull: true });
  expect(findCheck(await test(demoSecrets, { mapping }), 'mapping')).toMatchObject({
    state: 'warning',
    items: ['data.file: The field of the site is of another type'],
  });
});

it('does not work where the e-mail address cannot be written', async () => {
  lite.site().schema.profile.delete('email');
  const report = await test();
  expect(report.works).toBe(false);
  expect(findCheck(report, 'mapping')).toMatchObject({ state: 'failed' });
});

it('names the opt-ins that go to a subscription or preference that does not exist', async () => {
  const optIns = [
    { optIn: 'newsletter', target: 'subscriptions.newsletter' },
    { optIn: 'rules', target: 'preferences.terms.contest' },
  ];
  const report = await test(demoSecrets, { optIns });
  expect(findCheck(report, 'opt_ins')).toMatchObject({
    state: 'warning',
    title: '1 opt-in cannot be written',
    items: ['preferences.terms.contest: The schema of the site does not have this field'],
  });
  const good = await test(demoSecrets, { optIns: optIns.slice(0, 1) });
  expect(findCheck(good, 'opt_ins')).toMatchObject({ state: 'ok', detail: 'subscriptions.newsletter.' });
});

it('does not say that a communication exists: no schema names these', async () => {
  const optIns = [
    { optIn: 'newsletter', target: 'subscriptions.newsletter' },
    { optIn: 'mail', target: 'communications.email_news' },
  ];
  expect(findCheck(await test(demoSecrets, { optIns }), 'opt_ins')).toMatchObject({
    state: 'ok',
    detail: 'subscriptions.newsletter.',
    items: ['communications.email_news: The schema does not say whether it exists'],
  });
  const unknown = findCheck(await test(demoSecrets, { optIns: optIns.slice(1) }), 'opt_ins');
  expect(unknown).toMatchObject({ state: 'warning', title: 'The opt-ins could not be checked' });
});

it('keeps the schema that it has read', async () => {
  const report = await test();
  expect(readSiteSchema({ body: report.schema?.body, readAt: '' })?.profile.fields.email).toBeDefined();
});

describe('a sample push', () => {
  it('writes one marked account and deletes it again, with a search that is behind', async () => {
    lite.sandbox.state.options.searchLagMs = 1_200;
    const report = await test(demoSecrets, { pushesSample: true });
    expect(report.checks.at(-1)).toMatchObject({ id: 'sample', state: 'ok' });
    expect(lite.endpoints()).toContain('accounts.setAccountInfo');
    expect(lite.endpoints().at(-1)).toBe('accounts.deleteLiteAccount');
    expect(lite.site().accounts.emails.size).toBe(0);
  });

  it('that is refused says what Gigya said', async () => {
    lite.plan({ method: 'accounts.setAccountInfo', errorCode: 400006, nth: 2, times: 9 });
    const report = await test(demoSecrets, { pushesSample: true });
    expect(report.works).toBe(false);
    expect(report.checks.at(-1)).toMatchObject({ id: 'sample', state: 'failed' });
    expect(lite.site().accounts.emails.size).toBe(0);
  });

  it('that lacks a value is a warning that names it', async () => {
    lite.site().schema.profile.delete('work.title');
    const report = await test(demoSecrets, { pushesSample: true });
    expect(report.checks.at(-1)).toMatchObject({
      id: 'sample',
      state: 'warning',
      items: ['profile.work.title: The schema of the site does not have this field'],
    });
    expect(lite.site().accounts.emails.size).toBe(0);
  });

  it('that was written without an answer is deleted all the same', async () => {
    lite.plan({ method: 'accounts.setAccountInfo', nth: 2, dropConnection: true, applied: true });
    const report = await test(demoSecrets, { pushesSample: true });
    expect(report.checks.at(-1)).toMatchObject({ id: 'sample', state: 'failed' });
    expect(lite.site().accounts.emails.size).toBe(0);
  });

  it('is found by a search that is busy at first', async () => {
    lite.plan({ method: 'accounts.search', nth: 2, errorCode: 403048 });
    const report = await test(demoSecrets, { pushesSample: true });
    expect(report.checks.at(-1)).toMatchObject({ id: 'sample', state: 'ok' });
  });

  it('that cannot be deleted names the account', async () => {
    lite.plan({ method: 'accounts.deleteLiteAccount', errorCode: 500001, nth: 2 });
    const report = await test(demoSecrets, { pushesSample: true });
    const [email] = [...lite.site().accounts.emails.keys()];
    expect(email).toMatch(/^passerelle-sample-[0-9a-f]{8}@example\.com$/);
    expect(report.checks.at(-1)).toMatchObject({
      state: 'warning',
      detail: expect.stringContaining(String(email)),
    });
  });

  it('is not made while something else fails', async () => {
    allow('accounts.getSchema', 'accounts.initRegistration');
    const report = await test(demoSecrets, { pushesSample: true });
    expect(findCheck(report, 'sample')).toBeUndefined();
  });
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
  allow('accounts.getSchema');
  expect((await test()).checks.at(-1)).toMatchObject({ id: 'no_permission', state: 'failed' });
  allow('*');
  lite.site().isLiteEnabled = false;
  expect((await test()).checks.at(-1)).toMatchObject({ id: 'lite_not_enabled', state: 'failed' });
});

it('works with a warning where the key may register but not read the schema', async () => {
  allow('accounts.initRegistration', 'accounts.setAccountInfo');
  const report = await test();
  expect(report.works).toBe(true);
  expect(findCheck(report, 'mapping')).toMatchObject({ state: 'warning' });
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
  const input = {
    settings: testedSettings,
    secrets: demoSecrets,
    ...testedAs,
    signal: AbortSignal.timeout(50),
  };
  const report = await lite.implementation.testConnection(input);
  expect(report.checks.map(({ id }) => id)).toEqual(['no_answer_in_time']);
});

it('tells an unreachable host and a sandbox that does not exist', async () => {
  const input = {
    settings: testedSettings,
    secrets: demoSecrets,
    ...testedAs,
    signal: new AbortController().signal,
  };
  const gone = createGigyaLite({ sandboxOrigin: () => 'http://127.0.0.1:1' });
  expect((await gone.testConnection(input)).checks).toEqual([expect.objectContaining({ id: 'unreachable' })]);
  const none = createGigyaLite({ sandboxOrigin: () => undefined });
  expect((await none.testConnection(input)).checks[0]?.id).toBe('data_centre_unavailable');
  expect((await test({})).checks[0]?.id).toBe('keys_missing');
});
