import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import { gigyaErrors } from '../../gigya/errors';
import { resetState } from '../../gigya/sandbox/state';
import { createGigyaLite } from './create-gigya-lite';
import { connectionWith, contentOf, jane } from './delivery.fixture';
import { faultTexts } from './fault-texts';
import { type Lite, startLite } from './lite.fixture';

const INIT = 'accounts.initRegistration';
const SET = 'accounts.setAccountInfo';

let lite: Lite;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 1_000, settings: { writeMethod: 'registration' } });
});
beforeEach(() => resetState(lite.sandbox.state));
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

const accounts = () => [...lite.site().accounts.emails.values()];

describe('a planned fault', () => {
  it.each([
    [100001, 'retry', 'data_pending'],
    [301001, 'paused', 'wrong_data_centre'],
    [400093, 'paused', 'wrong_api_key'],
    [403002, 'retry', 'clock_off'],
    [403003, 'paused', 'wrong_secret'],
    [403007, 'paused', 'no_permission'],
    [403010, 'paused', 'wrong_secret'],
    [403036, 'paused', 'lite_not_enabled'],
    [403048, 'retry', 'rate_limited'],
    [405001, 'paused', 'unknown_method'],
    [409030, 'retry', 'person_busy'],
    [500001, 'retry', 'partner_error'],
    [500028, 'retry', 'database_error'],
    [503001, 'retry', 'partner_unavailable'],
    [504001, 'retry', 'partner_timeout'],
    [123456, 'retry', 'unknown_code'],
  ])('%i ends as %s, %s, at either call', async (errorCode, kind, fault) => {
    for (const method of [INIT, SET]) {
      resetState(lite.sandbox.state);
      lite.plan({ method, errorCode, times: 9 });
      expect(await lite.push(jane)).toMatchObject({ outcome: { kind }, fault, errorCode });
      expect(accounts()).toEqual([]);
    }
  });

  it.each([
    [400002, 'missing_parameter'],
    [400009, 'validation_failed'],
    [413001, 'too_large'],
    [413003, 'too_large'],
  ])('%i rejects the person only where the person was sent', async (errorCode, fault) => {
    lite.plan({ method: SET, errorCode });
    expect(await lite.push(jane)).toMatchObject({ outcome: { kind: 'rejected' }, fault });
    lite.plan({ method: INIT, errorCode });
    expect(await lite.push(jane)).toMatchObject({ outcome: { kind: 'retry' }, fault: 'call_refused' });
  });

  it('waits as long as its code asks', async () => {
    lite.plan({ errorCode: 503001 }, { errorCode: 403048 });
    expect((await lite.push(jane)).outcome).toEqual({ kind: 'retry', minimumWaitMs: 60_000 });
    expect((await lite.push(jane)).outcome).toEqual({ kind: 'retry', minimumWaitMs: 2_000 });
  });

  it('of any documented code is never taken for a success and always has words', async () => {
    const successWithErrors = 200008;
    const codes = [...gigyaErrors.keys()].filter((code) => code !== successWithErrors);
    for (const errorCode of codes) {
      resetState(lite.sandbox.state);
      lite.plan({ method: SET, errorCode, times: 9 });
      const report = await lite.push(jane);
      expect(report.outcome.kind, String(errorCode)).not.toBe('delivered');
      expect(Object.keys(faultTexts), String(errorCode)).toContain(report.fault);
    }
  });

  it.each([
    ['a dropped connection', { dropConnection: true }, 'connection_lost'],
    ['cut JSON', { badJson: true }, 'unreadable_answer'],
    ['a page of a proxy', { html502: true }, 'unreadable_answer'],
    ['a slow answer', { delayMs: 3_000 }, 'no_answer_in_time'],
  ])('of the network is retried: %s', async (_name, fault, expected) => {
    for (const method of [INIT, SET]) {
      lite.plan({ method, ...fault });
      expect(await lite.push(jane)).toMatchObject({
        outcome: { kind: 'retry' },
        fault: expected,
        errorCode: null,
      });
    }
  });

  it('after Gigya applied the push leaves one account after the retry', async () => {
    lite.plan({ method: SET, dropConnection: true, applied: true });
    expect((await lite.push(jane)).outcome).toEqual({ kind: 'retry' });
    const [first] = accounts();
    expect((await lite.push(jane)).outcome).toEqual({ kind: 'delivered' });
    expect(accounts().map(({ UID }) => UID)).toEqual([first?.UID]);
  });
});

it('a sandbox that is not there is retried', async () => {
  const gone = createGigyaLite({ sandboxOrigin: () => 'http://127.0.0.1:1' });
  const { signal } = new AbortController();
  const report = await gone.deliver({
    connection: connectionWith({ settings: { writeMethod: 'registration' } }),
    content: contentOf(jane),
    signal,
  });
  expect(report).toMatchObject({ outcome: { kind: 'retry' }, fault: 'unreachable', errorCode: null });
});

it('an attempt that the worker ends is retried and makes no further call', async () => {
  lite.plan({ method: SET, delayMs: 3_000 });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 100);
  const report = await lite.implementation.deliver({
    connection: connectionWith({ settings: { writeMethod: 'registration' } }),
    content: contentOf(jane),
    signal: stop.signal,
  });
  expect(report).toMatchObject({ outcome: { kind: 'retry' }, fault: 'interrupted' });
  expect(lite.endpoints()).toEqual([INIT, SET]);
});
