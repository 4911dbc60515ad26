import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import { createSchema } from '../../gigya/sandbox/schema/site-schema';
import { resetState } from '../../gigya/sandbox/state';
import { demoSecrets } from './delivery.fixture';
import { type Lite, startLite } from './lite.fixture';
import { findCheck, testerOf } from './test-connection.fixture';

let lite: Lite;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 5_000 });
});
beforeEach(() => resetState(lite.sandbox.state));
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

const { test, allow } = testerOf(() => lite);
const registering = ['accounts.getSchema', 'accounts.initRegistration', 'accounts.setAccountInfo'];

describe('the permissions that these settings need', () => {
  it('lack the writing', async () => {
    allow('accounts.getSchema', 'accounts.initRegistration');
    const report = await test();
    expect(report.works).toBe(false);
    expect(findCheck(report, 'permissions')).toMatchObject({
      state: 'failed',
      title: '1 permission is missing',
      detail: 'accounts.setAccountInfo.',
      nextStep: 'Ask your Gigya expert to allow accounts.setAccountInfo for this key.',
    });
  });

  it('lack the import that was chosen, or that automatic can do without', async () => {
    lite.site().schema = createSchema('default');
    allow(...registering);
    const chosen = await test(demoSecrets, { writeMethod: 'import' });
    expect(findCheck(chosen, 'permissions')).toMatchObject({ state: 'failed' });
    const automatic = await test();
    expect(automatic.works).toBe(true);
    expect(findCheck(automatic, 'permissions')).toMatchObject({ state: 'warning' });
    expect(findCheck(automatic, 'method')).toMatchObject({ title: 'Pushes register' });
    expect(findCheck(automatic, 'method')?.detail).toMatch(
      /^This key may not import\. Left out: profile\.\w+, /,
    );
    expect(findCheck(automatic, 'mapping')).toMatchObject({ title: '8 mapped parameters cannot be written' });
  });

  it('lack nothing where pushes import alone and the key may do no more', async () => {
    allow('accounts.getSchema', 'accounts.importLiteAccount');
    const report = await test(demoSecrets, { writeMethod: 'import' });
    expect(report.works).toBe(true);
    expect(report.checks.map(({ id }) => id)).not.toContain('lite');
    const optIns = [{ optIn: 'news', target: 'subscriptions.newsletter' }];
    expect((await test(demoSecrets, { writeMethod: 'import', optIns })).works).toBe(false);
  });

  it('are not called sufficient where a method gave no answer', async () => {
    lite.plan({ method: 'accounts.setAccountInfo', dropConnection: true, times: 9 });
    const report = await test();
    expect(report.works).toBe(false);
    expect(report.checks.at(-1)).toMatchObject({ id: 'connection_lost', state: 'failed' });
    expect(findCheck(report, 'permissions')).toBeUndefined();
  });

  it('include the search that finds the sample again, whatever else looks accounts up', async () => {
    allow(
      ...registering,
      'accounts.identifiers.find',
      'accounts.getAccountInfo',
      'accounts.deleteLiteAccount',
    );
    const report = await test(demoSecrets, { protection: 'fill_gaps', pushesSample: true });
    expect(findCheck(report, 'permissions')).toMatchObject({ state: 'failed', detail: 'accounts.search.' });
    expect(lite.site().accounts.emails.size).toBe(0);
  });

  it.each([405001, 403036])('lack a look-up that the site does not offer (%i)', async (errorCode) => {
    lite.plan({ method: 'accounts.identifiers.find', errorCode, times: 9 });
    const report = await test(demoSecrets, { protection: 'never' });
    expect(report.works).toBe(true);
    expect(findCheck(report, 'look_up')).toMatchObject({ state: 'warning' });
  });

  it('have three ways of looking a full account up, of which one has to do', async () => {
    const protectedBy = { protection: 'fill_gaps' } as const;
    allow(...registering, 'accounts.identifiers.find', 'accounts.getAccountInfo');
    const exact = await test(demoSecrets, protectedBy);
    expect(findCheck(exact, 'permissions')).toMatchObject({ state: 'ok' });
    expect(findCheck(exact, 'look_up')).toBeUndefined();
    allow(...registering, 'accounts.search');
    const searching = await test(demoSecrets, protectedBy);
    expect(searching.works).toBe(true);
    expect(findCheck(searching, 'look_up')).toMatchObject({ state: 'warning' });
    allow(...registering);
    const none = await test(demoSecrets, protectedBy);
    expect(none.works).toBe(false);
    expect(findCheck(none, 'permissions')?.detail).toContain('accounts.search');
  });

  it('are not asked for what these settings do not do', async () => {
    allow(...registering);
    expect((await test()).works).toBe(true);
  });
});
