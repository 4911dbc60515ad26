import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeringServer } from './answering-server.fixture';
import { search } from './search';
import { emailQuery } from './search-query';

const partner = answeringServer();
const query = emailQuery({ email: 'jdoe@mail.com' });

async function find(answer: object) {
  partner.answers(answer);
  const result = await search({ ...partner.to(), query });
  if (result.kind !== 'ok') throw new Error(`Nothing was read: ${result.kind}`);
  return result.answer;
}

describe('search', () => {
  it('sends a query, which accounts it is about and how long it may take', async () => {
    partner.answers({ results: [] });
    const more = { accountTypes: 'full,lite', openCursor: true, timeoutMs: 60_000 } as const;
    await search({ ...partner.to(), query: emailQuery({ email: 'a@mail.com', from: 'accounts' }), ...more });
    expect(partner.received).toEqual([
      {
        path: '/accounts.search',
        params: {
          query: 'SELECT * FROM accounts WHERE profile.email = "a@mail.com"',
          accountTypes: 'full,lite',
          openCursor: 'true',
          timeout: '60000',
        },
      },
    ]);
  });

  it('asks for the next batch with the cursor alone', async () => {
    partner.answers({ results: [], nextCursorId: 'n2' });
    const result = await search({ ...partner.to(), cursorId: 'n1' });
    expect(partner.received[0]?.params).toEqual({ cursorId: 'n1' });
    expect(result).toMatchObject({ kind: 'ok', answer: { nextCursorId: 'n2' } });
  });

  it('reads an e-mail account as documented', async () => {
    const account = {
      UID: '8f0c',
      token: 'a'.repeat(64),
      email: 'jdoe@mail.com',
      channel: 'email',
      hasFullAccount: true,
      hasLiteAccount: true,
      profile: { email: 'jdoe@mail.com', work: { company: 'Smith &amp; Co' } },
      data: { campaign: { points: 3 } },
      created: '2017-06-06T14:34:44.102Z',
      createdTimestamp: 1_496_759_684_102,
      lastUpdated: '2017-06-06T14:34:44.102Z',
      lastUpdatedTimestamp: 1_496_759_684_102,
    };
    const doubleOptIn = { status: 'Pending', emailSentTime: '2017-06-06T14:34:44.102Z' };
    const news = { isSubscribed: true, tags: ['a'], doubleOptIn };
    const { results, totalCount } = await find({
      results: [{ ...account, subscriptions: { news: { email: news }, odd: 1 } }],
      objectsCount: 1,
      totalCount: 1,
    });
    expect(results).toEqual([{ ...account, subscriptions: [{ id: 'news', ...news }] }]);
    expect(totalCount).toBe(1);
  });

  it('reads an account, which tells full from lite by isRegistered', async () => {
    const account = {
      UID: 'u1',
      isRegistered: false,
      isActive: true,
      isVerified: false,
      loginIDs: { emails: [] },
    };
    expect((await find({ results: [account] })).results).toEqual([account]);
  });

  it.each([
    ['no results at all', {}, []],
    ['results that are no list', { results: 'none' }, []],
    ['an odd item among good ones', { results: [null, { UID: 'u1' }, 7] }, [{ UID: 'u1' }]],
    ['odd values within an account', { results: [{ UID: 7, hasLiteAccount: 'yes', profile: [] }] }, [{}]],
  ])('reads %s', async (_name, answer, results) => {
    expect((await find(answer)).results).toEqual(results);
  });
});

describe('emailQuery', () => {
  it('lets no address end the text that it stands in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', 'a', ' ', "'", 'é') }), (email) => {
        const quoted = /^SELECT \* FROM emailAccounts WHERE profile\.email = "((?:[^"\\]|\\["\\])*)"$/s.exec(
          emailQuery({ email }),
        )?.[1];
        expect(quoted?.replace(/\\(["\\])/g, '$1')).toBe(email);
      }),
    );
  });
});
