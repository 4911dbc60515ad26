import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import { gigyaErrors } from '../../gigya/errors';
import { type Fault, faultSchema } from '../../gigya/sandbox/fault-plan';
import { resetState } from '../../gigya/sandbox/state';
import { createGigyaLite } from './create-gigya-lite';
import { faultTexts } from './fault-texts';
import { connectionWith, contentOf, jane, type Lite, startLite } from './lite.fixture';

const INIT = 'accounts.initRegistration';
const SET = 'accounts.setAccountInfo';

let lite: Lite;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 1_000 });
});
beforeEach(() => resetState(lite.sandbox.state));
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

const plan = (...faults: unknown[]) =>
  lite.sandbox.state.faults.add(faults.map((fault): Fault => faultSchema.parse(fault)));
const accounts = () => [...lite.sandbox.state.accounts.values()];
const endpoints = () => lite.sandbox.state.calls.map(({ method }) => method);

describe('a planned fault', () => {
  it.each([
    [100001, 'retry', 'partner_error'],
    [301001, 'paused', 'wrong_data_centre'],
    [400093, 'paused', 'wrong_api_key'],
    [403002, 'retry', 'call_refused'],
    [403003, 'paused', 'wrong_secret'],
    [403007, 'paused', 'no_permission'],
    [403010, 'paused', 'wrong_secret'],
    [403036, 'paused', 'lite_not_enabled'],
    [403048, 'retry', 'rate_limited'],
    [405001, 'paused', 'site_configuration'],
    [409030, 'retry', 'person_busy'],
    [500001, 'retry', 'partner_error'],
    [500028, 'retry', 'partner_error'],
    [503001, 'retry', 'partner_unavailable'],
    [504001, 'retry', 'partner_timeout'],
    [123456, 'retry', 'unknown_code'],
  ])('%i ends as %s, %s, at either call', async (errorCode, kind, fault) => {
    for (const method of [INIT, SET]) {
      resetState(lite.sandbox.state);
      plan({ method, errorCode, times: 9 });
      expect(await lite.push(jane)).toMatchObject({ outcome: { kind }, fault, errorCode });
      expect(accounts()).toEqual([]);
    }
  });

  it.each([400002, 400009, 413001, 413003])(
    '%i rejects the person only where the person was sent',
    async (errorCode) => {
      plan({ method: SET, errorCode });
      expect(await lite.push(jane)).toMatchObject({ outcome: { kind: 'rejected' }, fault: 'data_refused' });
      plan({ method: INIT, errorCode });
      expect(await lite.push(jane)).toMatchObject({ outcome: { kind: 'retry' }, fault: 'call_refused' });
    },
  );

  it('waits as long as its code asks', async () => {
    plan({ errorCode: 503001 }, { errorCode: 403048 });
    expect((await lite.push(jane)).outcome).toEqual({ kind: 'retry', minimumWaitMs: 60_000 });
    expect((await lite.push(jane)).outcome).toEqual({ kind: 'retry', minimumWaitMs: 2_000 });
  });

  it('of any documented code is never taken for a success and always has words', async () => {
    for (const errorCode of gigyaErrors.keys()) {
      resetState(lite.sandbox.state);
      plan({ method: SET, errorCode, times: 9 });
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
      plan({ method, ...fault });
      expect(await lite.push(jane)).toMatchObject({
        outcome: { kind: 'retry' },
        fault: expected,
        errorCode: null,
      });
    }
  });

  it('after Gigya applied the push leaves one account after the retry', async () => {
    plan({ method: SET, dropConnection: true, applied: true });
    expect((await lite.push(jane)).outcome).toEqual({ kind: 'retry' });
    const [first] = accounts();
    expect((await lite.push(jane)).outcome).toEqual({ kind: 'delivered' });
    expect(accounts().map(({ UID }) => UID)).toEqual([first?.UID]);
  });
});

it('a sandbox that is not there is retried', async () => {
  const gone = createGigyaLite({ sandboxOrigin: () => 'http://127.0.0.1:1' });
  const { signal } = new AbortController();
  const report = await gone.deliver({ connection: connectionWith(), content: contentOf(jane), signal });
  expect(report).toMatchObject({ outcome: { kind: 'retry' }, fault: 'unreachable', errorCode: null });
});

it('an attempt that the worker ends is retried and makes no further call', async () => {
  plan({ method: SET, delayMs: 3_000 });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 100);
  const report = await lite.implementation.deliver({
    connection: connectionWith(),
    content: contentOf(jane),
    signal: stop.signal,
  });
  expect(report).toMatchObject({ outcome: { kind: 'retry' }, fault: 'interrupted' });
  expect(endpoints()).toEqual([INIT, SET]);
});
