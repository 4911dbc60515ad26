import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTree } from '../schema/parse-tree';
import { methodCalls } from './method-calls.fixture';

const { site, state, accounts, call, lite, emailAccount, newToken } = methodCalls();
const jane = 'jane@mail.com';
const parts = ['profile', 'data', 'subscriptions', 'preferences', 'communications'];
const nest = (levels: number, [open, close]: readonly [string, string]) =>
  `{"a":${open.repeat(levels)}1${close.repeat(levels)}}`;

it.each(parts)('refuses %s that is too deep, and goes on', async (part) => {
  const regToken = await newToken();
  for (const text of [nest(20, ['[', ']']), nest(20, ['{"a":', '}']), nest(100_000, ['[', ']'])]) {
    const answer = await call('setAccountInfo', { regToken, profile: { email: jane }, [part]: text });
    expect(answer).toMatchObject({ errorCode: 400006, errorDetails: `Invalid parameter value: ${part}` });
  }
  expect(accounts()).toEqual([]);
  expect((await lite(jane)).errorCode).toBe(0);
});

it('takes twenty levels', () => {
  expect(parseTree(nest(19, ['[', ']']))).not.toBeNull();
  expect(parseTree(nest(20, ['[', ']']))).toBeNull();
});

it('answers tens of thousands of unknown fields with their names', async () => {
  const profile = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`f${index}`, index]));
  const answer = await lite(jane, { profile });
  expect(answer.errorCode).toBe(400006);
  expect(answer.validationErrors).toHaveLength(20_000);
});

it('answers tens of thousands of unknown parts of a consent or a subscription at once', async () => {
  const parts = Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [index.toString(36), 1]));
  const dotted = 'a.'.repeat(100_000);
  const consents = await lite(jane, { preferences: { terms: { tos: parts }, [dotted]: 1 } });
  expect(consents.validationErrors).toHaveLength(2);
  const subscriptions = await lite(jane, { subscriptions: { newsletter: parts, [dotted]: 1 } });
  expect(subscriptions.validationErrors).toHaveLength(40_001);
});

it('makes at most a thousand fields of what servers write', async () => {
  site().schema.data.isDynamic = true;
  const { UID = '' } = await lite(jane);
  const known = site().schema.data.fields.size;
  const data = (start: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${start}${index}`, 1]));
  expect((await call('setAccountInfo', { UID, data: data('a', 1_000 - known) })).errorCode).toBe(0);
  expect(await call('setAccountInfo', { UID, data: data('b', 30_000) })).toMatchObject({
    errorCode: 400006,
    validationErrors: expect.arrayContaining([expect.objectContaining({ errorCode: 400024 })]),
  });
  expect(site().schema.data.fields.size).toBe(1_000);
});

it('never fails and never stores half a write, whatever the JSON', async () => {
  site().schema.data.isDynamic = true;
  const content = fc.record({
    profile: fc.json(),
    data: fc.json(),
    subscriptions: fc.json(),
    preferences: fc.json(),
  });
  await fc.assert(
    fc.asyncProperty(content, async (texts) => {
      const { errorCode } = await call('importLiteAccount', { email: jane, ...texts });
      expect([0, 400006]).toContain(errorCode);
      expect(accounts()).toHaveLength(errorCode === 0 ? 1 : 0);
      expect(Object.keys(Object.prototype)).toEqual([]);
      for (const { email } of accounts()) site().accounts.removeEmail(email);
    }),
    { numRuns: 50 },
  );
});

it('leaves exactly the last value of each key after any sequence of lite writes', async () => {
  const name = fc.constantFrom('firstName', 'lastName', 'zip', 'country', 'city');
  const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(null));
  const patch = fc
    .array(fc.tuple(name, value), { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries));
  await fc.assert(
    fc.asyncProperty(fc.array(patch, { minLength: 1, maxLength: 5 }), async (patches) => {
      site().accounts.removeEmail(jane);
      for (const uid of site().accounts.lites.keys()) site().accounts.removeLite(uid);
      const last = new Map<string, unknown>([['email', jane]]);
      for (const profile of patches) {
        expect((await lite(jane, { profile })).errorCode).toBe(0);
        for (const [key, written] of Object.entries(profile)) last.set(key, written);
      }
      const expected = Object.fromEntries([...last].filter(([, written]) => written !== null));
      expect(emailAccount(jane)?.profile).toEqual(expected);
      expect([...site().accounts.lites.values()]).toMatchObject([{ profile: expected }]);
    }),
    { numRuns: 30 },
  );
});

it('gives emoji and accents back as they came', async () => {
  const profile = { firstName: 'Zoë 👩‍👩‍👧', lastName: '＋%2B+&=«ß»\u0000', city: "L'Haÿ-les-Roses" };
  const { UID = '' } = await lite(jane, { profile });
  expect((await call('getAccountInfo', { UID })).profile).toEqual({ email: jane, ...profile });
});

it('cleans names of HTML only where it is told to', async () => {
  const profile = { firstName: '<i>Jane</i><script>x</script>', lastName: 'Smith & Co' };
  await lite(jane, { profile });
  expect(emailAccount(jane)?.profile).toMatchObject(profile);
  state().options.sanitisesHtml = true;
  await lite(jane, { profile });
  expect(emailAccount(jane)?.profile).toMatchObject({ firstName: '<i>Jane</i>', lastName: 'Smith &amp; Co' });
});
