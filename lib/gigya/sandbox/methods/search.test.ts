import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { emailQuery } from '../../search-query';
import type { EmailAccount } from '../accounts/types';
import { demoSite } from '../demo-site';
import { testSandbox } from '../sandbox.fixture';

const SEARCH = 'accounts.search';
const { clock, state, site, post } = testSandbox();

const resultSchema = z.looseObject({
  errorCode: z.number(),
  errorDetails: z.string().default(''),
  results: z.array(z.looseObject({ UID: z.string().default('') })).default([]),
  objectsCount: z.number().default(-1),
  totalCount: z.number().default(-1),
  nextCursorId: z.string().optional(),
});

async function ask(params: Record<string, string>) {
  const { apiKey, userKey, secret } = demoSite;
  return resultSchema.parse((await post(SEARCH, { apiKey, userKey, secret, ...params })).body);
}
const find = (query: string, more: Record<string, string> = {}) => ask({ query, ...more });
const uidsOf = ({ results }: z.output<typeof resultSchema>) => results.map(({ UID }) => UID);

function dates() {
  const at = new Date(clock.nowMs).toISOString();
  return { created: at, createdTimestamp: clock.nowMs, lastUpdated: at, lastUpdatedTimestamp: clock.nowMs };
}

function putEmail(email: string, more: Partial<EmailAccount> = {}): void {
  site().accounts.putEmail({
    ...dates(),
    UID: `uid-${email}`,
    token: 'f'.repeat(64),
    email,
    channel: 'email',
    hasLiteAccount: true,
    hasFullAccount: false,
    regSource: 'campaign',
    profile: { email, firstName: 'Jane', birthYear: 1990 },
    data: { hobby: 'chess' },
    subscriptions: { newsletter: { email: { isSubscribed: true } } },
    preferences: {},
    communications: {},
    ...more,
  });
}

function putFull(UID: string, email: string): void {
  site().accounts.putFull({
    ...dates(),
    UID,
    isRegistered: true,
    isVerified: true,
    isActive: true,
    loginIDs: { emails: [email], username: null },
    regSource: null,
    profile: { email },
    data: {},
    preferences: {},
  });
}

const putLite = (UID: string, email: string) =>
  site().accounts.putLite({ ...dates(), UID, email, profile: { email }, data: {} });
const waitForLag = () => {
  clock.nowMs += state().options.searchLagMs;
};

describe('e-mail accounts', () => {
  it('are found by e-mail only after the lag, with the documented fields', async () => {
    putEmail('jane@mail.com');
    const query = emailQuery({ email: 'jane@mail.com' });
    expect(await find(query)).toMatchObject({ errorCode: 0, results: [], objectsCount: 0, totalCount: 0 });
    waitForLag();
    const { results } = await find(query);
    expect(results).toHaveLength(1);
    expect(Object.keys(results[0] ?? {}).sort()).toEqual(
      [
        'UID',
        'channel',
        'created',
        'createdTimestamp',
        'data',
        'email',
        'hasFullAccount',
        'hasLiteAccount',
      ].concat(['lastUpdated', 'lastUpdatedTimestamp', 'profile', 'subscriptions', 'token']),
    );
  });

  it('are compared letter by letter, while CONTAINS takes the whole e-mail in any case', async () => {
    putEmail('Jane@Mail.com');
    waitForLag();
    expect(uidsOf(await find(emailQuery({ email: 'jane@mail.com' })))).toEqual([]);
    expect(uidsOf(await find(emailQuery({ email: 'Jane@Mail.com' })))).toEqual(['uid-Jane@Mail.com']);
    const contains = (part: string) => find(`SELECT * FROM emailAccounts WHERE email CONTAINS "${part}"`);
    expect(uidsOf(await contains('jane@mail.com'))).toEqual(['uid-Jane@Mail.com']);
    expect(uidsOf(await contains('jane'))).toEqual([]);
  });

  it('tell lite-only people apart, as public code asks for them', async () => {
    putEmail('lite@mail.com');
    putEmail('full@mail.com', { hasFullAccount: true });
    waitForLag();
    const query = 'SELECT UID FROM emailAccounts WHERE hasLiteAccount = true AND hasFullAccount = false';
    expect((await find(query)).results).toEqual([{ UID: 'uid-lite@mail.com' }]);
  });

  it('answers to an e-mail among very many, and not to one that only a part of the query names', async () => {
    for (let index = 0; index < 2_000; index += 1) putEmail(`p${index}@mail.com`);
    waitForLag();
    const query =
      'SELECT UID FROM emailAccounts WHERE data.hobby = "chess" AND profile.email = "p77@mail.com"';
    expect((await find(query)).results).toEqual([{ UID: 'uid-p77@mail.com' }]);
    const either =
      'SELECT count(*) FROM emailAccounts WHERE profile.email = "p77@mail.com" OR data.hobby = "chess"';
    expect(await find(either)).toMatchObject({ results: [{ 'count(*)': 2_000 }], totalCount: 2_000 });
  });
});

describe('accounts', () => {
  it('are full ones unless accountTypes says otherwise, and who is both counts once', async () => {
    putFull('both', 'both@mail.com');
    putLite('both', 'both@mail.com');
    putFull('full', 'full@mail.com');
    putLite('lite', 'lite@mail.com');
    waitForLag();
    const of = async (accountTypes?: string) =>
      (await find('SELECT UID, isRegistered FROM accounts', accountTypes ? { accountTypes } : {})).results;
    const [both, full] = [
      { UID: 'both', isRegistered: true },
      { UID: 'full', isRegistered: true },
    ];
    const lite = { UID: 'lite', isRegistered: false };
    expect(await of()).toEqual([both, full]);
    expect(await of('lite')).toEqual([lite]);
    expect(await of('full,lite')).toEqual([both, full, lite]);
    expect((await find('SELECT * FROM accounts', { accountTypes: 'all' })).errorCode).toBe(400006);
    expect((await find('SELECT * FROM accounts')).results[0]).not.toHaveProperty('subscriptions');
  });

  it('are found by UID', async () => {
    putLite('lite', 'lite@mail.com');
    putFull('full', 'full@mail.com');
    waitForLag();
    const query = 'SELECT * FROM accounts WHERE UID = "lite"';
    expect(uidsOf(await find(query))).toEqual([]);
    expect(uidsOf(await find(query, { accountTypes: 'full,lite' }))).toEqual(['lite']);
  });
});

describe('windows and cursors', () => {
  const putMany = (count: number) => {
    for (let index = 0; index < count; index += 1) putEmail(`p${index}@mail.com`, { UID: `u${index}` });
    waitForLag();
  };

  it('shows 300 rows unless LIMIT says otherwise, from START on', async () => {
    putMany(310);
    expect(await find('SELECT UID FROM emailAccounts')).toMatchObject({ objectsCount: 300, totalCount: 310 });
    const query = 'SELECT UID FROM emailAccounts ORDER BY UID DESC START 1 LIMIT 2';
    expect(uidsOf(await find(query))).toEqual(['u98', 'u97']);
  });

  it('reads on with the cursor alone until there is no next one', async () => {
    putMany(5);
    const first = await find('SELECT UID FROM emailAccounts LIMIT 2', { openCursor: 'true' });
    putMany(6);
    const second = await ask({ cursorId: first.nextCursorId ?? '' });
    const third = await ask({ cursorId: second.nextCursorId ?? '' });
    expect([first, second, third].map(uidsOf)).toEqual([['u0', 'u1'], ['u2', 'u3'], ['u4']]);
    expect(third).toMatchObject({ objectsCount: 1, totalCount: 5 });
    expect(third.nextCursorId).toBeUndefined();
  });

  it('lets a cursor expire after five idle minutes', async () => {
    putMany(5);
    const { nextCursorId = '' } = await find('SELECT * FROM emailAccounts LIMIT 2', { openCursor: 'true' });
    clock.nowMs += 300_000;
    expect((await ask({ cursorId: nextCursorId })).errorCode).toBe(0);
    clock.nowMs += 300_001;
    const late = await ask({ cursorId: nextCursorId });
    expect(late).toMatchObject({ errorCode: 400006 });
    expect(late.errorDetails).toContain('cursorId is unknown or has expired');
  });

  it('refuses a query beside a cursor, and what a cursor cannot do', async () => {
    expect((await find('SELECT * FROM accounts', { cursorId: 'x' })).errorCode).toBe(400006);
    for (const end of ['START 1', 'LIMIT 1001', 'LIMIT 0']) {
      expect((await find(`SELECT * FROM accounts ${end}`, { openCursor: 'true' })).errorCode).toBe(400006);
    }
  });
});

describe('refusals', () => {
  it('answers 504001 to a search that takes longer than its timeout', async () => {
    for (let index = 0; index < 5_000; index += 1) putEmail(`p${index}@mail.com`, { UID: `u${index}` });
    waitForLag();
    const tests = Array.from({ length: 500 }, () => 'data.hobby.name = 1').join(' OR ');
    const query = `SELECT * FROM emailAccounts WHERE ${tests}`;
    expect(await find(query, { timeout: '1' })).toMatchObject({ errorCode: 504001 });
    expect(await find('SELECT * FROM emailAccounts', { timeout: '5000' })).toMatchObject({
      totalCount: 5_000,
    });
  });

  it.each([
    ['SELECT * FROM accounts LIMIT 10001', 'LIMIT is at most 10000'],
    ['SELECT * FROM accounts START 5001', 'START is at most 5000'],
    ["SELECT * FROM accounts WHERE UID = 'x'", 'double quotes (at character 36)'],
    ['SELECT * FROM accounts WHERE profile.email > "a"', 'profile.email is encrypted: >'],
    ['SELECT * FROM accounts WHERE NOT (UID = "x" OR email IN ("a"))', 'email is encrypted: IN'],
    ['SELECT * FROM accounts WHERE profile.lastName >= "a"', 'profile.lastName is encrypted'],
    ['SELECT * FROM accounts ORDER BY profile.email', 'ORDER BY'],
  ])('%s answers 400006 and says why', async (query, words) => {
    const { errorCode, errorDetails } = await find(query);
    expect(errorCode).toBe(400006);
    expect(errorDetails).toContain(words);
  });

  it('asks for the query and for keys, and checks the time-out', async () => {
    expect((await ask({})).errorCode).toBe(400002);
    const anonymous = await post(SEARCH, { apiKey: demoSite.apiKey, query: 'SELECT * FROM accounts' });
    expect(anonymous.body.errorCode).toBe(403005);
    for (const timeout of ['0', '60001', 'soon']) {
      expect((await find('SELECT * FROM accounts', { timeout })).errorCode).toBe(400006);
    }
    expect((await find('SELECT * FROM accounts', { timeout: '60000' })).errorCode).toBe(0);
  });
});
