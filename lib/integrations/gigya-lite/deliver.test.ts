import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import { createSchema } from '../../gigya/sandbox/schema/site-schema';
import { createGigyaLite } from './create-gigya-lite';
import { connectionWith, contentOf, demoSecrets, jane } from './delivery.fixture';
import { type Lite, startLite } from './lite.fixture';

const INIT = 'accounts.initRegistration';
const SET = 'accounts.setAccountInfo';
const SCHEMA = 'accounts.getSchema';
const registering = { settings: { writeMethod: 'registration' } };

let lite: Lite;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 1_000 });
});
beforeEach(() => lite.reset());
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

const accounts = () => [...lite.site().accounts.emails.values()];

describe('a push', () => {
  it('makes a Lite account with all 14 variables, field by field', async () => {
    const report = await lite.push(jane);
    expect(report).toMatchObject({
      outcome: { kind: 'delivered' },
      fault: null,
      message: null,
      warnings: [],
    });
    expect(
      report.calls.map(({ endpoint, errorCode, httpStatus }) => [endpoint, errorCode, httpStatus]),
    ).toEqual([
      [SCHEMA, 0, 200],
      [INIT, 0, 200],
      [SET, 0, 200],
    ]);
    expect(report.fieldsSent).toHaveLength(15);
    expect(report.fieldsSent).toContain('regSource');
    expect(accounts()).toHaveLength(1);
    expect(accounts()[0]).toMatchObject({
      email: 'jane.doe@mail.com',
      hasLiteAccount: true,
      hasFullAccount: false,
      regSource: 'campaign campaign-1',
      profile: {
        email: 'jane.doe@mail.com',
        firstName: 'Jane',
        lastName: 'Doe',
        gender: 'f',
        birthDay: 6,
        birthMonth: 5,
        birthYear: 1959,
        phones: [{ number: '0487 66 49251' }],
        address: 'Rue de Birmingham 280 box 4',
        city: 'Diest',
        zip: '03290',
        country: 'Belgium',
        work: { title: 'Advertising Director', company: 'Spotify' },
      },
    });
  });

  it('repeated makes no second account, and a smaller one erases nothing', async () => {
    await lite.push(jane);
    await lite.push({ email: 'Jane.Doe@mail.com', firstname: 'Janet' });
    expect(accounts()).toHaveLength(1);
    expect(accounts()[0]?.profile).toMatchObject({ firstName: 'Janet', lastName: 'Doe', city: 'Diest' });
  });

  it('brings emoji, accents, HTML and 10,000 characters across unchanged', async () => {
    const lastname = `${'Ñandú '.repeat(1_666)}ends`;
    const firstname = '👩‍👩‍👧 Zoë "O\'Neil" <b>&amp;</b> +%2B \\ 漢字';
    const report = await lite.push({ email: 'zoe@mail.com', firstname, lastname });
    expect(report.outcome).toEqual({ kind: 'delivered' });
    expect(accounts()[0]?.profile).toMatchObject({ firstName: firstname, lastName: lastname });
  });

  it('without an e-mail address is rejected without a call', async () => {
    const report = await lite.push({ firstname: 'Jane' });
    expect(report).toMatchObject({ outcome: { kind: 'rejected' }, fault: 'email_missing', calls: [] });
    expect(lite.endpoints()).toEqual([]);
  });

  it('keeps secrets and values out of addresses and out of the report, the body apart', async () => {
    lite.plan({ method: SET, errorCode: 400006 });
    const report = await lite.push(jane);
    const kept = JSON.stringify({ ...report, body: null });
    for (const value of [...Object.values(demoSecrets), jane.email, 'Birmingham', 'Spotify']) {
      expect(kept).not.toContain(value);
    }
    expect(report.body).not.toContain(demoSecrets.secret);
    expect(lite.sandbox.state.calls.every(({ inQuery }) => inQuery.length === 0)).toBe(true);
  });
});

describe('a value that cannot be written', () => {
  it('costs that value and not the lead, on a site with the schema of a new one', async () => {
    lite.site().schema = createSchema('default');
    const report = await lite.push(jane, registering);
    expect(report.outcome).toEqual({ kind: 'delivered' });
    expect(report.fieldsSent).toEqual([
      'profile.email',
      'profile.firstName',
      'profile.lastName',
      'profile.zip',
      'profile.country',
      'regSource',
    ]);
    expect(new Set(report.warnings.map(({ reason }) => reason))).toEqual(new Set(['read_only']));
    expect([...new Set(report.warnings.map(({ variable }) => variable))].toSorted()).toEqual(
      ['gender', 'birthday', 'phone', 'address', 'locality', 'function', 'company'].toSorted(),
    );
    expect(lite.endpoints()).toEqual([INIT, SET, SCHEMA, INIT, SET]);
    expect(accounts()[0]?.profile).toStrictEqual({
      email: 'jane.doe@mail.com',
      firstName: 'Jane',
      lastName: 'Doe',
      zip: '03290',
      country: 'Belgium',
    });
  });

  it('is left out too where the refusal names no field (400020)', async () => {
    lite.plan({ method: SET, errorCode: 400020 });
    const report = await lite.push(jane);
    expect(report.outcome).toEqual({ kind: 'delivered' });
    expect(accounts()[0]?.profile).not.toHaveProperty('gender');
  });

  it('is sent again by the schema as it is now, then without what may be closed: the third refusal counts', async () => {
    lite.plan({ method: SET, errorCode: 400020, times: 3 });
    const report = await lite.push(jane, registering);
    expect(report).toMatchObject({
      outcome: { kind: 'rejected' },
      fault: 'server_only_fields',
      errorCode: 400020,
    });
    expect(lite.endpoints()).toEqual([INIT, SET, SCHEMA, INIT, SET, INIT, SET]);
  });

  it.each(['karel@b.c', 'x@mail.b.com', '.dot@mail.com', 'a@localhost', 'zoë@mail.com', 'a b@mail.com'])(
    'is the lead when it is the e-mail address: %s',
    async (email) => {
      const report = await lite.push({ ...jane, email });
      expect(report).toMatchObject({
        outcome: { kind: 'rejected' },
        fault: 'email_refused',
        errorCode: 400006,
      });
      expect(report.message).toContain('profile.email');
      expect(report.message).not.toContain(email);
      expect(lite.endpoints()).toEqual([SCHEMA, INIT, SET]);
      expect(accounts()).toEqual([]);
    },
  );
});

describe('the credentials', () => {
  it.each([
    ['an unknown API key', { apiKey: '4_other' }, 'wrong_api_key', 400093],
    ['an unknown user key', { userKey: 'AKother' }, 'wrong_user_key', 403005],
    ['a wrong secret', { secret: 'd3Jvbmctc2VjcmV0LXdyb25nLXNlY3JldA==' }, 'wrong_secret', 403010],
  ])('pause the connection: %s', async (_name, wrong, fault, errorCode) => {
    const report = await lite.push(jane, { secrets: { ...demoSecrets, ...wrong } });
    expect(report).toMatchObject({ outcome: { kind: 'paused' }, fault, errorCode, body: null });
    expect(report.message).not.toContain(Object.values(wrong)[0]);
    expect(accounts()).toEqual([]);
  });

  it('pause the connection without a call when they are incomplete', async () => {
    const report = await lite.push(jane, { secrets: { ...demoSecrets, secret: '' } });
    expect(report).toMatchObject({ outcome: { kind: 'paused' }, fault: 'keys_missing', calls: [] });
  });

  it('pause the connection when the sandbox is chosen and there is none', async () => {
    const elsewhere = createGigyaLite({ sandboxOrigin: () => undefined });
    const { signal } = new AbortController();
    const report = await elsewhere.deliver({
      connection: connectionWith(),
      content: contentOf(jane),
      signal,
    });
    expect(report).toMatchObject({ outcome: { kind: 'paused' }, fault: 'data_centre_unavailable' });
  });

  it('pause the connection when the key lacks the permission or Lite is not active', async () => {
    const site = lite.site();
    for (const user of site.users) user.permissions = ['accounts.getSchema'];
    expect(await lite.push(jane)).toMatchObject({ outcome: { kind: 'paused' }, fault: 'no_permission' });
    for (const user of site.users) user.permissions = ['*'];
    site.isLiteEnabled = false;
    expect(await lite.push(jane)).toMatchObject({ outcome: { kind: 'paused' }, fault: 'lite_not_enabled' });
  });
});

describe('an internal clash at Gigya (400007)', () => {
  it('is tried once more within the attempt, and then by the schedule', async () => {
    lite.plan({ method: SET, errorCode: 400007 });
    expect(await lite.push(jane, registering)).toMatchObject({ outcome: { kind: 'delivered' }, fault: null });
    expect(lite.endpoints()).toEqual([INIT, SET, INIT, SET]);
    lite.plan({ method: SET, errorCode: 400007, times: 2 });
    expect(await lite.push(jane, registering)).toMatchObject({
      outcome: { kind: 'retry' },
      fault: 'duplicate_value',
    });
    expect(lite.endpoints()).toHaveLength(8);
  });
});

it('a success with errors (200008) is a success, with the code and the words kept', async () => {
  lite.plan({ method: SET, errorCode: 200008 });
  const report = await lite.push(jane, registering);
  expect(report).toMatchObject({ outcome: { kind: 'delivered' }, fault: null, errorCode: 200008 });
  expect(report.message).toMatch(/OK with errors/);
  expect(lite.endpoints()).toEqual([INIT, SET]);
});

describe('a refused token', () => {
  it('is replaced within the attempt', async () => {
    lite.plan({ method: SET, errorCode: 403005 });
    expect(await lite.push(jane, registering)).toMatchObject({ outcome: { kind: 'delivered' }, fault: null });
    expect(lite.endpoints()).toEqual([INIT, SET, INIT, SET]);
  });

  it('is tried again later when the fresh one is refused too, since the user key was taken before it', async () => {
    lite.plan({ method: SET, errorCode: 403005, times: 2 });
    expect(await lite.push(jane, registering)).toMatchObject({
      outcome: { kind: 'retry' },
      fault: 'token_refused',
    });
  });
});
