import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import type { OpenConnection } from '../define';
import { demoSecrets, jane } from './delivery.fixture';
import { type Lite, startLite } from './lite.fixture';
import { startScriptedGigya } from './scripted-gigya.fixture';

const INIT = 'accounts.initRegistration';
const SET = 'accounts.setAccountInfo';
const IMPORT = 'accounts.importLiteAccount';
const FIND = 'accounts.identifiers.find';
const GET = 'accounts.getAccountInfo';
const SEARCH = 'accounts.search';
const AVAILABLE = 'accounts.isAvailableLoginID';

let lite: Lite;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 2_000, settings: { writeMethod: 'registration' } });
});
beforeEach(() => {
  lite.reset();
  lite.sandbox.state.options.overwriteFull = true;
});
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

const email = 'jane.doe@mail.com';
const known = { profile: { firstName: 'Janine', city: 'Gent' } };
const skipped = { outcome: { kind: 'skipped', reason: 'protected' }, fault: null };
const full = () => lite.site().accounts.fullOfLogin(email);
const push = (settings: object = {}, change: Partial<OpenConnection> = {}, profile = jane) =>
  lite.push(profile, { ...change, settings: { protection: 'never', ...settings } });
const passTime = (ms: number) => {
  lite.sandbox.state.clock.aheadMs += ms;
};

describe('by identifiers', () => {
  it('a full account is seen without the lag of the index', async () => {
    lite.sandbox.state.options.searchLagMs = 30_000;
    lite.seedFull(email, known);
    expect(await push()).toMatchObject(skipped);
    expect(lite.endpoints()).toEqual([INIT, FIND, GET]);
  });

  it('it is asked for as typed and in small letters', async () => {
    await push({}, {}, { ...jane, email: 'Jane.Doe@mail.com' });
    expect(lite.endpoints()).toEqual([INIT, FIND, FIND, SET]);
    const asked = lite.sandbox.state.calls.filter(({ method }) => method === FIND);
    expect(asked.map(({ params }) => params.id)).toEqual(['Jane.Doe@mail.com', email]);
  });

  it.each([403005, 403047, 404003])('an answer of %i is nobody', async (errorCode) => {
    lite.plan({ method: FIND, errorCode });
    expect((await push()).outcome).toEqual({ kind: 'delivered' });
  });

  it('an unknown user key is not taken for nobody', async () => {
    const report = await push({ writeMethod: 'import' }, { secrets: { ...demoSecrets, userKey: 'AKother' } });
    expect(report).toMatchObject({ outcome: { kind: 'paused' }, fault: 'wrong_user_key' });
    expect(lite.endpoints()).toEqual([FIND]);
  });
});

it('identifiers without a UID are no proof of nobody: a search follows', async () => {
  const gigya = await startScriptedGigya(({ path }) =>
    path === `/${FIND}`
      ? { identifiers: { 'gigya.com/identifiers/email': [email] } }
      : { results: [{ UID: 'uid', hasFullAccount: true }] },
  );
  const settings = { writeMethod: 'registration', protection: 'never' };
  expect(await gigya.push(jane, { settings })).toMatchObject(skipped);
  expect(gigya.calls.map(({ path }) => path)).toEqual([`/${INIT}`, `/${FIND}`, `/${SEARCH}`]);
  await gigya.close();
});

describe('where identifiers may not be asked for', () => {
  beforeEach(() => {
    lite.forbid(FIND);
    lite.seedFull(email, known);
  });

  it('a search finds a full account', async () => {
    passTime(2_000);
    expect(await push()).toMatchObject(skipped);
    expect(lite.endpoints()).toEqual([INIT, FIND, SEARCH]);
  });

  it('the login name shows one that the search does not, in its 30 seconds', async () => {
    lite.sandbox.state.options.searchLagMs = 30_000;
    expect(await push()).toMatchObject(skipped);
    expect(lite.endpoints()).toEqual([INIT, FIND, SEARCH, AVAILABLE]);
    expect(full()?.profile).toEqual({ ...known.profile, email });
  });

  it('its gaps are read by the e-mail address, in these seconds too', async () => {
    lite.sandbox.state.options.searchLagMs = 30_000;
    const report = await push({ protection: 'fill_gaps' });
    expect(lite.endpoints()).toEqual([INIT, FIND, SEARCH, AVAILABLE, GET, SET]);
    expect(report.outcome).toEqual({ kind: 'delivered' });
    expect(full()?.profile).toMatchObject({ firstName: 'Janine', city: 'Gent', zip: '03290' });
  });

  it('nothing counts as a gap of an account that may not be read at all', async () => {
    lite.forbid(FIND, GET);
    lite.sandbox.state.options.searchLagMs = 30_000;
    const report = await push({ protection: 'fill_gaps' });
    expect(report).toMatchObject(skipped);
    expect(report.warnings).toContainEqual({ variable: 'zipcode', parameter: 'profile.zip', reason: 'kept' });
  });

  it('the gaps are those of the merged view where the account itself may not be read', async () => {
    lite.forbid(FIND, GET);
    passTime(2_000);
    await push({ protection: 'fill_gaps' });
    expect(full()?.profile).toMatchObject({ firstName: 'Janine', city: 'Gent', zip: '03290' });
  });

  it('the search alone counts where the site hides its login names', async () => {
    lite.site().policies.harvestingProtection = true;
    passTime(31_000);
    expect(await push()).toMatchObject(skipped);
  });

  it('nobody is somebody whom neither knows', async () => {
    const report = await push({}, {}, { ...jane, email: 'joan@mail.com' });
    expect(report.outcome).toEqual({ kind: 'delivered' });
    expect(lite.endpoints()).toEqual([INIT, FIND, SEARCH, AVAILABLE, SET]);
  });

  it('signs in an address are searched for and not obeyed', async () => {
    const report = await push({}, {}, { ...jane, email: 'a"\\ OR hasFullAccount = true@mail.com' });
    expect(report).toMatchObject({ outcome: { kind: 'rejected' }, fault: 'email_refused' });
    expect(lite.endpoints()).toContain(SEARCH);
  });
});

describe('where nothing may be asked', () => {
  it('the connection pauses and nobody is written', async () => {
    lite.forbid(FIND, SEARCH);
    const report = await push();
    expect(report).toMatchObject({
      outcome: { kind: 'paused' },
      fault: 'lookup_not_allowed',
      errorCode: 403007,
      message: expect.stringContaining('Permission denied'),
      fieldsSent: [],
      body: null,
    });
    expect(lite.endpoints()).not.toContain(SET);
  });

  it('it goes on where the latest data win', async () => {
    lite.forbid(FIND, SEARCH, GET, AVAILABLE);
    expect((await push({ protection: 'overwrite' })).outcome).toEqual({ kind: 'delivered' });
  });

  it('pauses too where somebody is found who may not be read', async () => {
    lite.forbid(GET, SEARCH);
    lite.seedFull(email, known);
    expect(await push()).toMatchObject({ outcome: { kind: 'paused' }, fault: 'lookup_not_allowed' });
    expect((await push({}, {}, { ...jane, email: 'joan@mail.com' })).outcome).toEqual({ kind: 'delivered' });
  });
});

describe('a look-up that fails', () => {
  const ways: [way: string, method: string, forbidden: string[]][] = [
    ['by identifiers', FIND, []],
    ['of the account', GET, []],
    ['by search', SEARCH, [FIND]],
    ['of the login name', AVAILABLE, [FIND]],
  ];
  const failures: [fault: object, expected: string][] = [
    [{ errorCode: 500001 }, 'partner_error'],
    [{ errorCode: 403048 }, 'rate_limited'],
    [{ errorCode: 987654 }, 'unknown_code'],
    [{ dropConnection: true }, 'connection_lost'],
    [{ badJson: true }, 'unreadable_answer'],
  ];

  describe.each(ways)('%s', (_way, method, forbidden) => {
    it.each(failures)(
      'with %j is tried again later, and nothing is written meanwhile',
      async (fault, expected) => {
        lite.forbid(...forbidden);
        if (method === GET) lite.seedFull(email, known);
        lite.plan({ method, times: 9, ...fault });
        const report = await push();
        expect(report).toMatchObject({
          outcome: { kind: 'retry' },
          fault: expected,
          fieldsSent: [],
          body: null,
        });
        expect(lite.endpoints()).not.toContain(SET);
      },
    );
  });

  it('by identifiers with a refusal that stays is followed by a search', async () => {
    lite.plan({ method: FIND, errorCode: 400006 });
    lite.seedFull(email, known);
    passTime(2_000);
    expect(await push()).toMatchObject(skipped);
  });

  it('is never about the person: a refused search does not reject the delivery', async () => {
    lite.forbid(FIND);
    lite.plan({ method: SEARCH, errorCode: 400006 });
    expect(await push()).toMatchObject({
      outcome: { kind: 'retry' },
      fault: 'call_refused',
      errorCode: 400006,
    });
  });

  it.each([403005, 404000])('by a search with %i is not taken for nobody', async (errorCode) => {
    lite.forbid(FIND);
    lite.plan({ method: SEARCH, errorCode });
    expect((await push()).outcome.kind).not.toBe('delivered');
    expect(lite.endpoints()).not.toContain(SET);
  });

  it('because the worker stops makes no further call', async () => {
    lite.plan({ method: FIND, delayMs: 1_500 });
    const stop = new AbortController();
    const pushing = lite.pushWith(stop.signal, { settings: { protection: 'never' } });
    await expect.poll(() => lite.endpoints(), { interval: 5 }).toContain(FIND);
    stop.abort();
    expect(await pushing).toMatchObject({ outcome: { kind: 'retry' }, fault: 'interrupted' });
    expect(lite.endpoints()).toEqual([INIT, FIND]);
  });
});

it('an import looks a person up as well before it writes', async () => {
  lite.forbid(FIND);
  lite.seedFull(email, known);
  passTime(2_000);
  expect(await push({ writeMethod: 'import' })).toMatchObject(skipped);
  expect(lite.endpoints()).toEqual([FIND, SEARCH]);
  expect(lite.endpoints()).not.toContain(IMPORT);
});
