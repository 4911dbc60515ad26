import { afterEach, beforeEach, expect, it } from 'vitest';
import type { GigyaSite } from '../../gigya/call';
import { demoSecrets } from './delivery.fixture';
import { createDataCentreFinder, type FindDataCentre } from './find-data-centre';
import { type ScriptedGigya, startScriptedGigya } from './scripted-gigya.fixture';

const { apiKey = '', userKey = '', secret = '' } = demoSecrets;
const clock = { nowMs: 0 };
let gigya: ScriptedGigya;
let find: FindDataCentre;
let home: string;

beforeEach(async () => {
  clock.nowMs = 0;
  home = 'accounts.au1.gigya.com';
  gigya = await startScriptedGigya(({ host }) => (host === home ? {} : { errorCode: 500028 }));
  find = createDataCentreFinder({ now: () => clock.nowMs });
});
afterEach(() => gigya.close());

const ask = (revisionId: string, change: Partial<GigyaSite> = {}, signal = new AbortController().signal) =>
  find({
    revisionId,
    signal,
    site: {
      dataCentre: 'sandbox',
      sandboxOrigin: gigya.origin,
      credentials: { kind: 'secret', apiKey, userKey, secret },
      ...change,
    },
  });
const asked = () => gigya.calls.splice(0).length;

it('finds the data centre that knows the site', async () => {
  expect(await ask('r1')).toBe('au1');
});

it('is null when none does, and when the site is called there already', async () => {
  expect(await ask('r1', { servedFrom: 'au1' })).toBeNull();
  home = 'nowhere';
  expect(await ask('r2')).toBeNull();
});

it('asks once in ten minutes for a revision, also when nothing was found', async () => {
  home = 'nowhere';
  await ask('r1');
  expect(asked()).toBeGreaterThan(0);
  home = 'accounts.au1.gigya.com';
  clock.nowMs = 599_999;
  expect(await ask('r1')).toBeNull();
  expect(asked()).toBe(0);
  clock.nowMs = 600_000;
  expect(await ask('r1')).toBe('au1');
  expect(asked()).toBeGreaterThan(0);
});

it('remembers what it found, and tells it only to who is not there', async () => {
  await ask('r1');
  asked();
  expect(await ask('r1')).toBe('au1');
  expect(await ask('r1', { servedFrom: 'au1' })).toBeNull();
  expect(asked()).toBe(0);
});

it('asks for each revision', async () => {
  await ask('r1');
  asked();
  expect(await ask('r2')).toBe('au1');
  expect(asked()).toBeGreaterThan(0);
});

it('searches once for pushes that fail at the same time', async () => {
  const found = await Promise.all([ask('r1'), ask('r1'), ask('r1')]);
  expect(found).toEqual(['au1', null, null]);
  const calls = asked();
  await ask('r2');
  expect(asked()).toBe(calls);
});

it('does not remember a search that was cut off', async () => {
  expect(await ask('r1', {}, AbortSignal.abort())).toBeNull();
  expect(await ask('r1')).toBe('au1');
});

it('forgets the oldest of a thousand revisions', async () => {
  home = 'accounts.us1.gigya.com';
  for (let nth = 0; nth <= 1_000; nth += 1) await ask(`r${nth}`);
  asked();
  await ask('r1000');
  expect(asked()).toBe(0);
  await ask('r0');
  expect(asked()).toBeGreaterThan(0);
});
