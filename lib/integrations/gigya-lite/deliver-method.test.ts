import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import { createSchema } from '../../gigya/sandbox/schema/site-schema';
import { jane } from './delivery.fixture';
import { type Lite, startLite } from './lite.fixture';
import { nativeMapping } from './mapping/settings';
import { siteSchemaSchema } from './mapping/site-schema';

const INIT = 'accounts.initRegistration';
const SET = 'accounts.setAccountInfo';
const IMPORT = 'accounts.importLiteAccount';
const SCHEMA = 'accounts.getSchema';

let lite: Lite;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 2_000 });
});
beforeEach(() => lite.reset());
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

const account = () => lite.site().accounts.emails.get('jane.doe@mail.com');
const close = (...paths: string[]) => {
  for (const path of paths) {
    const field = lite.site().schema.profile.get(path);
    if (field) lite.site().schema.profile.set(path, { ...field, writeAccess: 'serverOnly' });
  }
};
const since = (calls: number) => lite.endpoints().slice(calls);

const optIns = { topic: { decision: 'granted', at: '2025-11-24T09:00:00.000Z' } } as const;

describe('automatic', () => {
  it('registers where every mapped field is open, and tells the schema that it read', async () => {
    const report = await lite.push(jane);
    expect(lite.endpoints()).toEqual([SCHEMA, INIT, SET]);
    expect(siteSchemaSchema.parse(report.schema?.body).profile.fields.gender).toMatchObject({
      writeAccess: 'clientModify',
    });
  });

  it('imports where a mapped field is the server’s alone, and nothing is left out', async () => {
    lite.site().schema = createSchema('default');
    const report = await lite.push(jane);
    expect(lite.endpoints()).toEqual([SCHEMA, IMPORT]);
    expect(report).toMatchObject({ outcome: { kind: 'delivered' }, warnings: [], fault: null });
    expect(report.fieldsSent).not.toContain('regSource');
    expect(account()?.profile).toEqual({
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
    });
  });

  it('decides by the mapping, not by what somebody answered', async () => {
    close('gender');
    await lite.push({ email: 'jane.doe@mail.com' });
    expect(lite.endpoints()).toEqual([SCHEMA, IMPORT]);
  });

  it('reads the schema once for many pushes at once', async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, nth) => lite.push({ ...jane, email: `jane${nth}@mail.com` })),
    );
    expect(lite.endpoints().filter((method) => method === SCHEMA)).toHaveLength(1);
  });

  it('goes by the schema that is stored, without a call', async () => {
    lite.site().schema = createSchema('default');
    const { schema: read } = await lite.push(jane);
    lite.reset();
    lite.site().schema = createSchema('default');
    const stored = { body: read?.body, readAt: new Date().toISOString() };
    const report = await lite.push(jane, { schema: stored });
    expect(lite.endpoints()).toEqual([IMPORT]);
    expect(report.schema).toBeUndefined();
  });

  it.each([
    ['is not allowed', { errorCode: 403007 }],
    ['is cut off', { dropConnection: true }],
    ['is slow', { delayMs: 3_000 }],
    ['is no JSON', { badJson: true }],
  ])('registers where reading the schema %s, and does not ask again at once', async (_how, fault) => {
    lite.plan({ method: SCHEMA, ...fault });
    expect(await lite.push(jane)).toMatchObject({ outcome: { kind: 'delivered' } });
    expect(lite.endpoints()).toEqual([SCHEMA, INIT, SET]);
    await lite.push(jane);
    expect(since(3)).toEqual([INIT, SET]);
  });

  it('follows the site where it lives already by reading the schema', async () => {
    lite.site().dataCentre = 'eu1';
    lite.sandbox.state.options.dataCentre = 'us1';
    const report = await lite.push(jane);
    expect(report).toMatchObject({ outcome: { kind: 'delivered' }, detected: { dataCentre: 'eu1' } });
    const lost = lite.sandbox.state.calls.filter(({ errorCode }) => errorCode === 301001);
    expect(lost.map(({ method }) => method)).toEqual([SCHEMA]);
  });
});

describe('what the admin chose', () => {
  it('is done without reading the schema', async () => {
    await lite.push(jane, { settings: { writeMethod: 'registration' } });
    await lite.push(jane, { settings: { writeMethod: 'import' } });
    expect(lite.endpoints()).toEqual([INIT, SET, IMPORT]);
  });

  it('leaves out with a warning what a known schema says cannot be registered, at the first try', async () => {
    lite.site().schema = createSchema('default');
    const { schema } = await lite.push(jane);
    const stored = { body: schema?.body, readAt: new Date().toISOString() };
    lite.reset();
    lite.site().schema = createSchema('default');
    const report = await lite.push(jane, { settings: { writeMethod: 'registration' }, schema: stored });
    expect(lite.endpoints()).toEqual([INIT, SET]);
    expect(report.outcome).toEqual({ kind: 'delivered' });
    expect(report.warnings).toContainEqual({
      variable: 'gender',
      parameter: 'profile.gender',
      reason: 'read_only',
    });
  });

  it('sends what was closed when the schema was read long ago and is open by now', async () => {
    lite.site().schema = createSchema('default');
    const { schema } = await lite.push(jane);
    const stored = { body: schema?.body, readAt: '2020-01-01T00:00:00.000Z' };
    lite.reset();
    lite.site().schema = createSchema('open');
    const report = await lite.push(jane, { settings: { writeMethod: 'registration' }, schema: stored });
    expect(report).toMatchObject({ outcome: { kind: 'delivered' }, warnings: [] });
    expect(report.fieldsSent).toContain('profile.gender');
    expect(lite.endpoints()).toEqual([SCHEMA, INIT, SET]);
  });

  it('pauses the connection where it is to import and the keys may not', async () => {
    lite.forbid(IMPORT);
    const report = await lite.push(jane, { settings: { writeMethod: 'import' } });
    expect(report).toMatchObject({ outcome: { kind: 'paused' }, fault: 'no_permission', errorCode: 403007 });
    expect(account()).toBeUndefined();
  });

  it('pauses the connection where an import finds the user key unknown', async () => {
    lite.plan({ method: IMPORT, errorCode: 403005 });
    const report = await lite.push(jane, { settings: { writeMethod: 'import' } });
    expect(report).toMatchObject({ outcome: { kind: 'paused' }, fault: 'wrong_user_key' });
  });
});

describe('keys that may not import', () => {
  beforeEach(() => {
    lite.site().schema = createSchema('default');
    lite.forbid(IMPORT);
  });

  it('register instead, within the attempt, and what is closed to that is left out with a warning', async () => {
    const report = await lite.push(jane);
    expect(lite.endpoints()).toEqual([SCHEMA, IMPORT, INIT, SET]);
    expect(report).toMatchObject({ outcome: { kind: 'delivered' }, fault: null });
    expect(account()?.profile).toEqual({
      email: 'jane.doe@mail.com',
      firstName: 'Jane',
      lastName: 'Doe',
      zip: '03290',
      country: 'Belgium',
    });
    expect(report.warnings).toContainEqual({
      variable: 'company',
      parameter: 'profile.work.company',
      reason: 'read_only',
    });
  });

  it('are not made to try it with every push', async () => {
    await lite.push(jane);
    const before = lite.endpoints().length;
    await lite.push(jane);
    expect(since(before)).toEqual([INIT, SET]);
  });
});

describe('a field that the schema allowed and Gigya refuses', () => {
  it('makes the attempt read the schema again and import', async () => {
    await lite.push({ email: 'first@mail.com' });
    const before = lite.endpoints().length;
    close('gender', 'city');
    const report = await lite.push(jane);
    expect(since(before)).toEqual([INIT, SET, SCHEMA, IMPORT]);
    expect(report).toMatchObject({ outcome: { kind: 'delivered' }, warnings: [] });
    expect(siteSchemaSchema.parse(report.schema?.body).profile.fields.gender?.writeAccess).toBe('serverOnly');
    expect(account()?.profile).toMatchObject({ gender: 'f', city: 'Diest' });
    await lite.push(jane);
    expect(since(before + 4)).toEqual([IMPORT]);
  });

  it('is left out where registering was chosen, and the lead arrives', async () => {
    const registering = { settings: { writeMethod: 'registration' } };
    close('gender');
    const report = await lite.push(jane, registering);
    expect(lite.endpoints()).toEqual([INIT, SET, SCHEMA, INIT, SET]);
    expect(report.warnings).toEqual([
      { variable: 'gender', parameter: 'profile.gender', reason: 'read_only' },
    ]);
    expect(account()?.profile).not.toHaveProperty('gender');
    expect(account()?.profile).toMatchObject({ firstName: 'Jane', city: 'Diest' });
  });

  it('is left out of an import too, when it has gone from the site', async () => {
    const mapping = [...nativeMapping, { source: 'field.hobby', target: 'data.hobby' }];
    const importing = { settings: { writeMethod: 'import', mapping } };
    lite.site().schema.data.fields.delete('hobby');
    const report = await lite.push(jane, importing, { answers: { hobby: 'golf' } });
    expect(lite.endpoints()).toEqual([IMPORT, SCHEMA, IMPORT]);
    expect(report).toMatchObject({
      outcome: { kind: 'delivered' },
      warnings: [{ field: 'hobby', parameter: 'data.hobby', reason: 'unknown_field' }],
    });
    expect(account()?.profile).toMatchObject({ firstName: 'Jane' });
  });

  it('that the schema does not explain is left out at last', async () => {
    const settings = { optIns: [{ optIn: 'topic', target: 'communications.sms_gone' }] };
    const report = await lite.push(jane, { settings }, { optIns });
    expect(lite.endpoints()).toEqual([SCHEMA, INIT, SET, INIT, SET]);
    expect(report).toMatchObject({
      outcome: { kind: 'delivered' },
      warnings: [{ optIn: 'topic', parameter: 'communications.sms_gone', reason: 'unknown_field' }],
    });
    expect(account()?.communications).toEqual({});
    await lite.push(jane, { settings }, { optIns });
    expect(since(5)).toEqual([INIT, SET, SCHEMA, INIT, SET]);
    await lite.push(jane, { settings }, { optIns });
    expect(since(10)).toEqual([INIT, SET, INIT, SET]);
  });
});
