import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import type { DeliveryContent, StoredSchema } from '../define';
import { jane } from './delivery.fixture';
import { type Lite, startLite } from './lite.fixture';
import { answers, email, granted, known, settings, withNews } from './protection.fixture';

const INIT = 'accounts.initRegistration';
const SET = 'accounts.setAccountInfo';
const IMPORT = 'accounts.importLiteAccount';
const FIND = 'accounts.identifiers.find';
const GET = 'accounts.getAccountInfo';

let lite: Lite;
let schema: StoredSchema;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 2_000 });
  const { schema: read } = await lite.push({ email: 'first@mail.com' });
  schema = { body: read?.body, readAt: new Date().toISOString() };
});
beforeEach(() => lite.reset());
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

const full = () => lite.site().accounts.fullOfLogin(email);
const emailAccount = () => lite.site().accounts.emails.get(email);

type Policy = 'overwrite' | 'fill_gaps' | 'never' | 'review';
const push = (protection: Policy, change: object = {}, content: Partial<DeliveryContent> = withNews) =>
  lite.push(jane, { schema, settings: { ...settings, protection, ...change } }, content);

describe('the latest data win', () => {
  it('without any look-up', async () => {
    lite.seedFull(email, known);
    await push('overwrite');
    expect(lite.endpoints()).toEqual([INIT, SET]);
  });
});

describe('somebody without a full account', () => {
  it.each(['fill_gaps', 'never', 'review'] as const)(
    'is written whole with the policy %s',
    async (policy) => {
      const report = await push(policy);
      expect(report).toMatchObject({ outcome: { kind: 'delivered' }, warnings: [] });
      expect(report.fieldsSent).toHaveLength(18);
      expect(lite.endpoints()).toEqual([INIT, FIND, SET]);
      expect(emailAccount()?.profile).toMatchObject({ firstName: 'Jane', gender: 'f', city: 'Diest' });
    },
  );

  it.each(['fill_gaps', 'never', 'review'] as const)('but with a Lite one, likewise: %s', async (policy) => {
    await push('overwrite', {}, { answers });
    const report = await lite.push(
      { email, firstname: 'Joan' },
      { schema, settings: { ...settings, protection: policy } },
      { answers: {} },
    );
    expect(report.outcome).toEqual({ kind: 'delivered' });
    expect(lite.endpoints().slice(2)).toEqual([INIT, FIND, GET, SET]);
    expect(emailAccount()?.profile).toMatchObject({ firstName: 'Joan', lastName: 'Doe' });
  });

  it('is written whole where Gigya shows no Lite accounts', async () => {
    lite.sandbox.state.options.acceptsLiteUid = false;
    await push('overwrite');
    expect((await push('never')).outcome).toEqual({ kind: 'delivered' });
  });
});

describe('the gaps', () => {
  beforeEach(() => {
    lite.sandbox.state.options.overwriteFull = true;
    lite.seedFull(email, known);
  });

  it('are sent alone, and what is kept is told with where its value came from', async () => {
    const report = await push('fill_gaps');
    expect(lite.endpoints()).toEqual([INIT, FIND, GET, SET]);
    expect(report).toMatchObject({ outcome: { kind: 'delivered' }, fault: null });
    expect(report.fieldsSent.toSorted()).toEqual([
      'data.children',
      'profile.address',
      'profile.country',
      'profile.email',
      'profile.lastName',
      'profile.work.company',
      'profile.work.title',
      'profile.zip',
      'subscriptions.newsletter',
    ]);
    expect(report.warnings).toEqual(
      [
        { variable: 'firstname', parameter: 'profile.firstName' },
        { variable: 'gender', parameter: 'profile.gender' },
        { variable: 'birthday', parameter: 'profile.birthDay' },
        { variable: 'birthday', parameter: 'profile.birthMonth' },
        { variable: 'birthday', parameter: 'profile.birthYear' },
        { variable: 'phone', parameter: 'profile.phones.number' },
        { variable: 'locality', parameter: 'profile.city' },
        { variable: 'company', parameter: 'profile.work.company' },
        { field: 'hobby', parameter: 'data.hobby' },
      ].map((warning) => ({ ...warning, reason: 'kept' })),
    );
    expect(report.body).not.toContain('Spotify');
  });

  it('include no opt-in: the person’s own new decision is sent', async () => {
    lite.reset();
    lite.sandbox.state.options.overwriteFull = true;
    const subscriptions = { newsletter: { email: { isSubscribed: true } } };
    lite.seedFull(email, { ...known, subscriptions });
    const refused = { ...granted, decision: 'refused' } as const;
    await push('fill_gaps', {}, { answers, optIns: { news: refused } });
    expect(emailAccount()?.subscriptions).toMatchObject({ newsletter: { email: { isSubscribed: false } } });
  });

  it('of an object are not sent where the rest of it could not be sent along', async () => {
    const work = { company: 'Acme', industry: 'Retail' };
    lite.seedFull(email, { profile: { work } });
    const report = await push('fill_gaps');
    expect(full()?.profile).toMatchObject({ work });
    expect(Object(full()?.profile).work).toEqual(work);
    expect(report.outcome).toEqual({ kind: 'delivered' });
    expect(report.warnings).toContainEqual({
      variable: 'function',
      parameter: 'profile.work.title',
      reason: 'read_only',
    });
  });

  it('of an object are sent with the rest of it by an import', async () => {
    const work = { company: 'Acme', industry: 'Retail' };
    lite.seedFull(email, { profile: { work } });
    await push('fill_gaps', { writeMethod: 'import' });
    expect(Object(full()?.profile).work).toEqual({ ...work, title: 'Advertising Director' });
  });

  it('are none: nothing is written, and the delivery is skipped', async () => {
    lite.seedFull(email, { profile: { firstName: 'Janine' } });
    const report = await lite.push(
      { email, firstname: 'Jane' },
      { schema, settings: { ...settings, protection: 'fill_gaps' } },
    );
    expect(report).toMatchObject({
      outcome: { kind: 'skipped', reason: 'protected' },
      fault: null,
      fieldsSent: [],
      body: null,
      warnings: [{ variable: 'firstname', parameter: 'profile.firstName', reason: 'kept' }],
    });
    expect(lite.endpoints()).not.toContain(SET);
  });

  it('are filled from what somebody typed in other capitals, too', async () => {
    const report = await lite.push(
      { ...jane, email: 'Jane.Doe@MAIL.com' },
      { schema, settings: { ...settings, protection: 'fill_gaps' } },
    );
    expect(report.outcome).toEqual({ kind: 'delivered' });
    expect(full()?.profile).toMatchObject({ firstName: 'Janine', zip: '03290', email });
  });
});

describe('a full account that is left alone', () => {
  beforeEach(() => {
    lite.sandbox.state.options.overwriteFull = true;
    lite.seedFull(email, known);
  });

  it('gets nothing at all, not even a Lite account beside it', async () => {
    const report = await push('never');
    expect(report).toEqual({
      outcome: { kind: 'skipped', reason: 'protected' },
      fault: null,
      errorCode: null,
      message: null,
      calls: expect.any(Array),
      fieldsSent: [],
      warnings: [],
      body: null,
    });
    expect(emailAccount()).toMatchObject({ hasLiteAccount: false, subscriptions: {} });
  });

  it('gets the opt-ins alone where the settings say so', async () => {
    const report = await push('never', { protectedOptIns: true });
    expect(report).toMatchObject({
      outcome: { kind: 'delivered' },
      fieldsSent: ['profile.email', 'subscriptions.newsletter'],
    });
    expect(JSON.parse(report.body ?? '')).toEqual([
      { profile: { email }, subscriptions: { newsletter: { email: { isSubscribed: true } } } },
    ]);
    expect(new Set(report.warnings.map(({ reason }) => reason))).toEqual(new Set(['protected']));
    expect(report.warnings).toContainEqual({ field: 'hobby', parameter: 'data.hobby', reason: 'protected' });
    expect(full()?.profile).toEqual({ ...known.profile, email });
    expect(full()?.data).toEqual(known.data);
    expect(emailAccount()?.subscriptions).toMatchObject({ newsletter: { email: { isSubscribed: true } } });
  });

  it('gets the opt-ins and keeps its own spelling of the address, also once it is known', async () => {
    const protecting = { ...settings, protection: 'never', protectedOptIns: true };
    for (const typed of ['JANE.doe@mail.com', 'Jane.Doe@MAIL.com']) {
      const report = await lite.push({ ...jane, email: typed }, { schema, settings: protecting }, withNews);
      expect(report.outcome).toEqual({ kind: 'delivered' });
      expect(full()?.profile).toEqual({ ...known.profile, email });
    }
  });

  it('gets its opt-ins by a registration also where the rest would be imported', async () => {
    await push('never', { protectedOptIns: true, writeMethod: 'import' });
    expect(lite.endpoints()).toEqual([FIND, GET, INIT, SET]);
    expect(full()?.profile).toEqual({ ...known.profile, email });
  });

  it.each([
    ['nothing was asked', {}],
    ['nothing was answered', { news: { ...granted, decision: 'empty' as const } }],
  ])('is skipped where opt-ins would be sent and %s', async (_when, answered) => {
    const report = await push('never', { protectedOptIns: true }, { answers, optIns: answered });
    expect(report.outcome).toEqual({ kind: 'skipped', reason: 'protected' });
    expect(lite.endpoints()).not.toContain(SET);
  });
});

describe('a full account that waits for a review', () => {
  beforeEach(() => {
    lite.sandbox.state.options.overwriteFull = true;
    lite.seedFull(email, known);
  });

  it('holds the delivery, and nothing is sent', async () => {
    expect(await push('review')).toMatchObject({
      outcome: { kind: 'held', reason: 'review' },
      fault: null,
      fieldsSent: [],
      warnings: [],
      body: null,
    });
    expect(lite.endpoints()).toEqual([INIT, FIND, GET]);
  });

  it('is overwritten without a look-up when the reviewer decides so', async () => {
    await push('review', {}, { ...withNews, decision: 'overwrite' });
    expect(lite.endpoints()).toEqual([INIT, SET]);
    expect(full()?.profile).toMatchObject({ firstName: 'Jane', city: 'Diest' });
  });

  it('has its gaps filled when the reviewer decides so', async () => {
    await push('review', {}, { ...withNews, decision: 'fill_gaps' });
    expect(full()?.profile).toMatchObject({ firstName: 'Janine', city: 'Gent', zip: '03290' });
  });
});

it('a reviewer’s decision goes before whatever the settings say by now', async () => {
  lite.sandbox.state.options.overwriteFull = true;
  lite.seedFull(email, known);
  await push('never', {}, { ...withNews, decision: 'fill_gaps' });
  expect(full()?.profile).toMatchObject({ firstName: 'Janine', zip: '03290' });
  await push('never', {}, { ...withNews, decision: 'overwrite' });
  expect(full()?.profile).toMatchObject({ firstName: 'Jane' });
});

it('an account that has registered before the look-up is seen, though its token was fetched before', async () => {
  lite.plan({ method: INIT, delayMs: 200 });
  const pushing = push('never');
  await expect.poll(() => lite.endpoints(), { interval: 5 }).toContain(INIT);
  lite.seedFull(email, known);
  expect((await pushing).outcome).toEqual({ kind: 'skipped', reason: 'protected' });
  expect(full()?.profile).toEqual({ ...known.profile, email });
});

it('an import looks directly before it writes', async () => {
  await push('never', { writeMethod: 'import' });
  expect(lite.endpoints()).toEqual([FIND, IMPORT]);
});

it('a refusal is followed by a fresh look: who registered meanwhile is protected', async () => {
  lite.sandbox.state.options.overwriteFull = true;
  lite.plan({ method: SET, errorCode: 400007 }, { method: INIT, nth: 2, delayMs: 200 });
  const pushing = push('never');
  await expect.poll(() => lite.endpoints(), { interval: 5 }).toContain(SET);
  lite.seedFull(email, known);
  expect((await pushing).outcome).toEqual({ kind: 'skipped', reason: 'protected' });
  expect(full()?.profile).toEqual({ ...known.profile, email });
});
