import { afterEach, describe, expect, it } from 'vitest';
import { deliver } from './deliver';
import { connectionWith, contentOf, jane } from './delivery.fixture';
import { createDeliveryMemory } from './delivery-memory';
import { type ScriptedGigya, startScriptedGigya } from './scripted-gigya.fixture';

const INIT = '/accounts.initRegistration';
const SET = '/accounts.setAccountInfo';
const SCHEMA = '/accounts.getSchema';

let gigya: ScriptedGigya;
afterEach(() => gigya.close());

const validationErrors = [
  { fieldName: 'phones.number', errorCode: 400025, message: 'write access mode violation' },
  { fieldName: 'profile.work[0].title', errorCode: 400006, message: 'Unallowed value' },
  { fieldName: 'data.hobby', errorCode: 400024, message: 'Dynamic fields' },
  { fieldName: 'phones.number', errorCode: 400025, message: 'write access mode violation' },
];
const warnings = [
  { variable: 'phone', parameter: 'profile.phones.number', reason: 'read_only' },
  { variable: 'function', parameter: 'profile.work.title', reason: 'not_accepted' },
  { parameter: 'data.hobby', reason: 'unknown_field' },
];
const refusing = (errorCode: number, times = 99) => {
  let left = times;
  return startScriptedGigya(({ path }) => {
    if (path !== SET || left === 0) return {};
    left -= 1;
    return { errorCode, validationErrors };
  });
};

describe('field errors', () => {
  it.each([400006, 400009, 400020, 400025])(
    'under the outer code %i are warnings of the delivered push without these fields',
    async (errorCode) => {
      gigya = await refusing(errorCode, 1);
      const report = await gigya.push(jane);
      expect(report).toMatchObject({ outcome: { kind: 'delivered' }, fault: null });
      expect(report.warnings).toEqual(warnings);
      expect(report.fieldsSent).not.toContain('profile.phones.number');
      expect(report.fieldsSent).toContain('profile.work.company');
      expect(gigya.calls.map(({ path }) => path)).toEqual([INIT, SET, SCHEMA, INIT, SET]);
    },
  );

  it.each([
    [500001, 'retry', 'partner_error'],
    [403048, 'retry', 'rate_limited'],
    [100001, 'retry', 'data_pending'],
    [123456, 'retry', 'unknown_code'],
    [403007, 'paused', 'no_permission'],
  ])(
    'under the outer code %i are warnings too, and the push is %s as it is',
    async (errorCode, kind, fault) => {
      gigya = await refusing(errorCode);
      const report = await gigya.push(jane);
      expect(report).toMatchObject({ outcome: { kind }, fault, errorCode });
      expect(report.warnings).toEqual(warnings);
      expect(report.fieldsSent).toContain('profile.phones.number');
      expect(gigya.calls).toHaveLength(2);
    },
  );

  it('of a push that is refused in the end name the variables, once each', async () => {
    gigya = await refusing(400009);
    const report = await gigya.push(jane);
    expect(report).toMatchObject({ outcome: { kind: 'rejected' }, fault: 'fields_refused' });
    expect(report.warnings).toEqual(warnings);
    expect(gigya.calls).toHaveLength(5);
  });

  it('that come one after the other are left out one after the other, and the lead arrives', async () => {
    const refusals = ['profile.city', 'phones.number', 'gender'];
    gigya = await startScriptedGigya(({ path }) => {
      const fieldName = path === SET ? refusals.shift() : undefined;
      return fieldName ? { errorCode: 400009, validationErrors: [{ fieldName, errorCode: 400026 }] } : {};
    });
    const report = await gigya.push(jane);
    expect(report).toMatchObject({ outcome: { kind: 'delivered' }, fault: null });
    expect(report.warnings.map(({ parameter }) => parameter)).toEqual([
      'profile.city',
      'profile.phones.number',
      'profile.gender',
    ]);
    expect(report.fieldsSent).toContain('profile.firstName');
  });

  it('name the e-mail address beside the others when that is what is refused', async () => {
    const email = { fieldName: 'profile.email', errorCode: 400006, message: 'Unallowed value' };
    const errors = [email, ...validationErrors];
    gigya = await startScriptedGigya(({ path }) =>
      path === SET ? { errorCode: 400006, validationErrors: errors } : {},
    );
    const report = await gigya.push(jane);
    expect(report).toMatchObject({ outcome: { kind: 'rejected' }, fault: 'email_refused' });
    expect(report.warnings).toEqual([
      { variable: 'email', parameter: 'profile.email', reason: 'not_accepted' },
      ...warnings,
    ]);
  });

  it('are kept up to 200, as many as settings have rows, however many an answer holds', async () => {
    const many = Array.from({ length: 400 }, (_, nth) => ({ fieldName: `data.f${nth}`, errorCode: 400024 }));
    gigya = await startScriptedGigya(({ path }) =>
      path === SET ? { errorCode: 400009, validationErrors: many } : {},
    );
    expect((await gigya.push(jane)).warnings).toHaveLength(200);
  });
});

describe('ignored parameters', () => {
  const ignoring = (...names: string[]) =>
    startScriptedGigya(() => ({ ignoredParams: names.map((paramName) => ({ paramName })) }));

  it('are warnings: fields that were sent, and parameters that are no fields', async () => {
    gigya = await ignoring('profile.city', 'profile.gender', 'regSource', 'isLite');
    const report = await gigya.push({ email: 'a@mail.com', locality: 'Diest' });
    expect(report.outcome).toEqual({ kind: 'delivered' });
    expect(report.warnings).toEqual([
      { variable: 'locality', parameter: 'profile.city', reason: 'ignored' },
      { parameter: 'regSource', reason: 'ignored' },
      { parameter: 'isLite', reason: 'ignored' },
    ]);
  });

  it('are warnings of a refused push as well', async () => {
    gigya = await startScriptedGigya(({ path }) =>
      path === SET ? { errorCode: 500001, ignoredParams: [{ paramName: 'regSource' }] } : {},
    );
    expect(await gigya.push(jane)).toMatchObject({
      outcome: { kind: 'retry' },
      warnings: [{ parameter: 'regSource', reason: 'ignored' }],
    });
  });
});

it.each([
  ['token, fields, data centre', [403005, 400009, 500028]],
  ['fields, token, token', [400020, 403005, 403005]],
  ['data centre twice, fields', [500028, 500028, 400009]],
])('an attempt that is always refused ends: %s', async (_run, codes) => {
  let pushes = 0;
  gigya = await startScriptedGigya(({ path }) => {
    if (path !== SET) return {};
    const errorCode = codes[pushes % codes.length];
    pushes += 1;
    return { errorCode, validationErrors };
  });
  expect((await gigya.push(jane)).outcome.kind).not.toBe('delivered');
  expect(pushes).toBeGreaterThan(1);
  expect(pushes).toBeLessThanOrEqual(4);
});

/** Pushes Jane while every call takes eight seconds of the attempt. */
function slowly() {
  const now = () => gigya.calls.length * 8_000;
  return deliver({
    connection: connectionWith({ settings: { writeMethod: 'registration' } }),
    content: contentOf(jane),
    signal: new AbortController().signal,
    surroundings: { sandboxOrigin: () => gigya.origin },
    memory: createDeliveryMemory({ now }),
    now,
  });
}

it('an attempt that has taken long already sends nothing again: what could be left out is, later', async () => {
  gigya = await refusing(400009, 1);
  const report = await slowly();
  expect(report).toMatchObject({ outcome: { kind: 'retry' }, fault: 'no_answer_in_time', warnings });
  expect(gigya.calls).toHaveLength(2);
});

it('an attempt that has taken long is rejected all the same where it is the e-mail address that is refused', async () => {
  const email = { fieldName: 'profile.email', errorCode: 400006, message: 'Unallowed value' };
  gigya = await startScriptedGigya(({ path }) =>
    path === SET ? { errorCode: 400006, validationErrors: [email] } : {},
  );
  const report = await slowly();
  expect(report).toMatchObject({ outcome: { kind: 'rejected' }, fault: 'email_refused' });
});
