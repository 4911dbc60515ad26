import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import { resetState } from '../../gigya/sandbox/state';
import { createGigyaLite } from './create-gigya-lite';
import { connectionWith, contentOf, jane } from './delivery.fixture';
import { type Lite, startLite } from './lite.fixture';

const INIT = 'accounts.initRegistration';
const SET = 'accounts.setAccountInfo';
const SEARCH = 'accounts.getJWTPublicKey';

let lite: Lite;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 2_000, settings: { writeMethod: 'registration' } });
});
beforeEach(() => {
  resetState(lite.sandbox.state);
  lite.site().dataCentre = 'eu1';
  lite.sandbox.state.options.dataCentre = 'us1';
});
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

const emails = () => [...lite.site().accounts.emails.keys()];
const searches = () => lite.endpoints().filter((method) => method === SEARCH).length;

describe('a site that lives elsewhere', () => {
  it('is followed there, told once and not again', async () => {
    const report = await lite.push(jane);
    expect(report).toMatchObject({ outcome: { kind: 'delivered' }, detected: { dataCentre: 'eu1' } });
    expect(emails()).toEqual([jane.email]);
    const again = await lite.push(jane, { detected: { dataCentre: 'eu1' } });
    expect(again.outcome).toEqual({ kind: 'delivered' });
    expect(again.detected).toBeUndefined();
  });

  it('is called at the right place by the rest of the attempt', async () => {
    await lite.push(jane);
    const wrong = lite.sandbox.state.calls.filter(({ errorCode }) => errorCode === 301001);
    expect(wrong.map(({ method }) => method)).toEqual([INIT]);
  });

  it('is followed back when it moves again', async () => {
    const report = await lite.push(jane, { detected: { dataCentre: 'au1' } });
    expect(report).toMatchObject({ outcome: { kind: 'delivered' }, detected: { dataCentre: 'eu1' } });
  });

  it('is found by the symptom 500028 as well', async () => {
    lite.sandbox.state.options.wrongDataCentreCode = 500028;
    const report = await lite.push(jane, { revisionId: 'symptom' });
    expect(report).toMatchObject({ outcome: { kind: 'delivered' }, detected: { dataCentre: 'eu1' } });
    expect(emails()).toEqual([jane.email]);
  });

  it('is told of a push that is refused there', async () => {
    lite.site().isLiteEnabled = false;
    const report = await lite.push(jane);
    expect(report).toMatchObject({
      outcome: { kind: 'paused' },
      fault: 'lite_not_enabled',
      detected: { dataCentre: 'eu1' },
    });
  });
});

describe('a database problem that is one', () => {
  beforeEach(() => {
    lite.sandbox.state.options.dataCentre = 'eu1';
  });

  it.each([INIT, SET])('at %s is retried, after one search for many pushes', async (method) => {
    lite.plan({ method, errorCode: 500028, times: 99 });
    const revisionId = `problem at ${method}`;
    const report = await lite.push(jane, { revisionId, detected: { dataCentre: 'eu1' } });
    expect(report).toMatchObject({ outcome: { kind: 'retry' }, fault: 'database_error', errorCode: 500028 });
    expect(report.detected).toBeUndefined();
    const asked = searches();
    expect(asked).toBeGreaterThan(0);
    for (let nth = 0; nth < 5; nth += 1)
      await lite.push(jane, { revisionId, detected: { dataCentre: 'eu1' } });
    expect(searches()).toBe(asked);
  });

  it('is not taken for a move when it answers everywhere', async () => {
    lite.plan({ method: INIT, errorCode: 500028, times: 99 });
    const report = await lite.push(jane, { revisionId: 'everywhere' });
    expect(report.outcome.kind).toBe('retry');
    expect(report.detected).toBeUndefined();
  });
});

it('an attempt that the worker ends during the search makes no further push', async () => {
  lite.sandbox.state.options.wrongDataCentreCode = 500028;
  lite.plan({ method: SEARCH, delayMs: 1_500 });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 150);
  const { deliver } = createGigyaLite({ sandboxOrigin: () => lite.sandbox.origin });
  const report = await deliver({
    connection: connectionWith({ settings: { writeMethod: 'registration' } }),
    content: contentOf(jane),
    signal: stop.signal,
  });
  expect(report).toMatchObject({ outcome: { kind: 'retry' }, errorCode: 500028 });
  expect(lite.endpoints().filter((method) => method !== SEARCH)).toEqual([INIT]);
});
