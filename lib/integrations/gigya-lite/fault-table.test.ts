import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import { gigyaErrors } from '../../gigya/errors';
import { jane } from './delivery.fixture';
import { documentedFaults } from './documented-faults.fixture';
import { faultTexts } from './fault-texts';
import { type ScriptedGigya, startScriptedGigya } from './scripted-gigya.fixture';

const INIT = '/accounts.initRegistration';
const SET = '/accounts.setAccountInfo';

let gigya: ScriptedGigya;
let answers: Record<string, object> = {};

beforeAll(async () => {
  gigya = await startScriptedGigya(({ path }) => answers[path] ?? {});
});
afterAll(async () => {
  await closeGigyaConnections();
  await gigya.close();
});

/** Gigya answers this at one call; and nobody knows of another data centre. */
const pushWith = (path: string, answer: object) => {
  answers = { '/accounts.getJWTPublicKey': { errorCode: 500028 }, [path]: answer };
  return gigya.push(jane);
};

describe('each documented code', () => {
  it('is in the table, and no other', () => {
    const listed = documentedFaults.map(({ code }) => code);
    expect(listed.toSorted()).toEqual([...gigyaErrors.keys()].toSorted());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it.each(documentedFaults)('$code becomes $outcome, stored as $fault', async ({ code, outcome, fault }) => {
    const report = await pushWith(code === 403005 ? INIT : SET, { errorCode: code });
    expect({ code: report.errorCode, outcome: report.outcome, fault: report.fault }).toEqual({
      ...{ code, outcome, fault },
    });
    if (fault !== null) expect(Object.keys(faultTexts)).toContain(fault);
  });

  it('never refuses a person at the call that carries nothing of the person', async () => {
    for (const { code, outcome, fault } of documentedFaults) {
      const report = await pushWith(INIT, { errorCode: code });
      const isAboutPerson = outcome.kind === 'rejected' || outcome.kind === 'delivered';
      const expected = isAboutPerson
        ? { outcome: { kind: 'retry' }, fault: 'call_refused' }
        : { outcome, fault };
      expect({ outcome: report.outcome, fault: report.fault }, String(code)).toEqual(expected);
    }
  });
});

it('a code that nobody has documented is retried', async () => {
  const report = await pushWith(SET, { errorCode: 987654, errorMessage: 'Something new' });
  expect(report).toMatchObject({
    outcome: { kind: 'retry' },
    fault: 'unknown_code',
    message: 'Something new',
  });
});

const refused = (field: string, errorCode: number, message: string) => [
  { fieldName: field, errorCode, message },
];
const schemaFailed = { errorMessage: 'Invalid parameter value', errorDetails: 'Schema validation failed' };
const failed = { errorMessage: 'Validation error', errorDetails: 'Validation failed' };
const rejected = { kind: 'rejected' };
const paused = { kind: 'paused' };

// The shapes of api.md section 4.2, with what the attempt stores of each.
const shapes: [string, object, object][] = [
  [
    'an unknown user key',
    {
      ...{ errorCode: 403005, statusCode: 403, statusReason: 'Forbidden', errorMessage: 'Unauthorized user' },
      errorDetails: 'The supplied userkey was not found',
    },
    {
      ...{ outcome: paused, fault: 'wrong_user_key', warnings: [] },
      message: 'Unauthorized user; The supplied userkey was not found',
    },
  ],
  [
    'a token that is not valid for the site',
    { errorCode: 403005, errorMessage: 'Unauthorized user', errorDetails: 'Unauthorized user' },
    { outcome: { kind: 'retry' }, fault: 'token_refused', message: 'Unauthorized user' },
  ],
  [
    'a wrong secret',
    { errorCode: 403010, errorMessage: 'Invalid Secret', errorDetails: 'Invalid parameter: secret' },
    { outcome: paused, fault: 'wrong_secret', message: 'Invalid Secret; Invalid parameter: secret' },
  ],
  [
    'a bad API key',
    {
      ...{ errorCode: 400093, errorMessage: 'Invalid ApiKey parameter' },
      errorDetails: 'GSKeyBase is invalid, no version: x',
    },
    { outcome: paused, fault: 'wrong_api_key' },
  ],
  [
    'no permission',
    {
      ...{ errorCode: 403007, errorMessage: 'Permission denied' },
      errorDetails:
        "Invalid namespace 'accounts' or method 'setAccountInfo' or you do not have the required permissions",
    },
    { outcome: paused, fault: 'no_permission', message: expect.stringContaining('Permission denied') },
  ],
  [
    'a missing parameter',
    {
      ...{ errorCode: 400002, errorMessage: 'Missing required parameter' },
      errorDetails: 'Missing required parameter : profile',
    },
    { outcome: rejected, fault: 'missing_parameter', message: expect.stringContaining(': profile') },
  ],
  [
    'the rate limit',
    {
      ...{ errorCode: 403048, errorMessage: 'Api rate limit exceeded' },
      errorDetails: 'Api rate limit exceeded',
    },
    {
      ...{ outcome: { kind: 'retry', minimumWaitMs: 2_000 }, fault: 'rate_limited' },
      message: 'Api rate limit exceeded',
    },
  ],
  [
    'a bad e-mail address of a lite registration',
    {
      ...{ errorCode: 400006, ...schemaFailed },
      validationErrors: refused('profile.email', 400006, 'Unallowed value for field: email'),
    },
    {
      ...{ outcome: rejected, fault: 'email_refused' },
      warnings: [{ variable: 'email', parameter: 'profile.email', reason: 'not_accepted' }],
      message: expect.stringContaining('profile.email: Unallowed value for field: email (400006)'),
    },
  ],
  [
    'a field that only the server may write',
    {
      ...{ errorCode: 400009, ...failed },
      validationErrors: refused('profile.phones.type', 400025, 'write access mode violation'),
    },
    {
      ...{ outcome: rejected, fault: 'fields_refused' },
      warnings: [{ variable: 'phone', parameter: 'profile.phones.type', reason: 'read_only' }],
    },
  ],
  [
    'a taken e-mail address',
    {
      ...{ errorCode: 400009, ...failed },
      validationErrors: refused('email', 400003, 'email already exists'),
    },
    {
      ...{ outcome: rejected, fault: 'email_refused' },
      warnings: [{ variable: 'email', parameter: 'profile.email', reason: 'not_accepted' }],
    },
  ],
  [
    'a client write that names no field',
    { errorCode: 400020, errorMessage: 'Schema validation failed' },
    { outcome: rejected, fault: 'server_only_fields', message: 'Schema validation failed' },
  ],
];

describe('each captured shape', () => {
  it.each(shapes)('of %s is told and stored as what it is', async (_cause, answer, expected) => {
    expect(await pushWith(SET, answer)).toMatchObject(expected);
  });

  it.each([400006, 400009, 400020])('names the field, also below the outer code %i', async (errorCode) => {
    const validationErrors = refused('profile.gender', 400025, 'write access mode violation');
    const report = await pushWith(SET, { errorCode, validationErrors });
    expect(report).toMatchObject({ outcome: rejected, fault: 'fields_refused' });
    expect(report.warnings).toContainEqual({
      variable: 'gender',
      parameter: 'profile.gender',
      reason: 'read_only',
    });
  });
});
