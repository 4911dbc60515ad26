import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import type { StoredSchema } from '../define';
import { jane } from './delivery.fixture';
import { type Lite, startLite } from './lite.fixture';
import { email, known, settings, withNews } from './protection.fixture';

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
type Policy = 'overwrite' | 'fill_gaps' | 'never' | 'review';
const push = (protection: Policy, change: object = {}) =>
  lite.push(jane, { schema, settings: { ...settings, protection, ...change } }, withNews);

/** What the full account holds afterwards, field by field, where Gigya lets a Lite write reach it. */
const expectations: Record<Policy, { profile: Record<string, unknown>; data: Record<string, unknown> }> = {
  overwrite: {
    profile: {
      email,
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
    data: { hobby: 'golf', children: 2 },
  },
  fill_gaps: {
    profile: {
      email,
      firstName: 'Janine',
      lastName: 'Doe',
      gender: 'u',
      birthDay: undefined,
      birthMonth: undefined,
      birthYear: 1960,
      phones: [{ type: 'home', number: '03 123 45 67' }],
      address: 'Rue de Birmingham 280 box 4',
      city: 'Gent',
      zip: '03290',
      country: 'Belgium',
      work: { title: 'Advertising Director', company: 'Acme' },
    },
    data: { hobby: 'chess', children: 2 },
  },
  never: { profile: { ...known.profile, email }, data: known.data },
  review: { profile: { ...known.profile, email }, data: known.data },
};
const everyField = [...new Set(Object.values(expectations).flatMap(({ profile }) => Object.keys(profile)))];

describe.each(['registration', 'import'])('written by %s', (writeMethod) => {
  describe.each([true, false])('where a Lite write reaches the full account: %s', (overwriteFull) => {
    beforeEach(() => {
      Object.assign(lite.sandbox.state.options, { overwriteFull });
      lite.seedFull(email, known);
    });

    describe.each(['overwrite', 'fill_gaps', 'never', 'review'] as const)('with the policy %s', (policy) => {
      const { profile, data } = overwriteFull
        ? expectations[policy]
        : { profile: { ...known.profile, email }, data: known.data };

      it.each(everyField)('the full account’s %s is what it should be', async (name) => {
        await push(policy, { writeMethod });
        expect(Object(full()?.profile)[name]).toEqual(Object(profile)[name]);
      });

      it('the full account holds no other field, and its own fields of data', async () => {
        await push(policy, { writeMethod });
        const filled = Object.keys(profile).filter((name) => Object(profile)[name] !== undefined);
        expect(Object.keys(full()?.profile ?? {}).toSorted()).toEqual(filled.toSorted());
        expect(full()?.data).toEqual(data);
      });
    });
  });
});
