import { describe, expect, it } from 'vitest';
import { demoSite } from '../demo-site';
import { SET, testSandbox } from '../sandbox.fixture';
import { adminClient } from './admin-client.fixture';

const { origin, post, site, write } = testSandbox();
const { ask, read, order } = adminClient(origin);

describe('seeding a person', () => {
  it('makes a full account that a lite write then meets', async () => {
    await order('accounts', {
      kind: 'full',
      email: 'Jane@mail.com',
      UID: 'jane-1',
      profile: { firstName: 'Jane', city: 'Ghent' },
      data: { hobby: 'chess' },
    });
    const { UID } = await write({ email: 'jane@mail.com', firstName: 'Janet' });
    expect(UID).toBe('jane-1');
    expect((await read('accounts?email=jane@mail.com')).body).toMatchObject({
      total: 1,
      accounts: [{ UID: 'jane-1', hasLiteAccount: true, hasFullAccount: true }],
    });
    expect((await read('accounts?kind=full')).body).toMatchObject({
      total: 1,
      accounts: [{ UID: 'jane-1', isRegistered: true, profile: { firstName: 'Jane', city: 'Ghent' } }],
    });
    expect((await read('accounts?kind=full&email=JANE@mail.com')).body).toMatchObject({ total: 1 });
    expect((await read('accounts?kind=full&email=other@mail.com')).body).toEqual({ total: 0, accounts: [] });
  });

  it('makes a lite account that keeps its token and UID when it is seeded again', async () => {
    const first = await order('accounts', { email: 'jane@mail.com', subscriptions: { news: {} } });
    const second = await order('accounts', { email: 'jane@mail.com', data: { hobby: 'go' } });
    const { UID, token } = first.body;
    expect(second.body).toMatchObject({ UID, token, subscriptions: { news: {} }, data: { hobby: 'go' } });
    expect(site().accounts.lites.get(String(UID))).toMatchObject({ email: 'jane@mail.com' });
    expect((await read('accounts?kind=full')).body).toMatchObject({ total: 0 });
  });

  it('reaches the site that is named', async () => {
    await order('sites', { apiKey: '4_second' });
    await order('accounts', { apiKey: '4_second', email: 'jane@mail.com' });
    expect((await read('accounts')).body).toMatchObject({ total: 0 });
    expect((await read('accounts?apiKey=4_second')).body).toMatchObject({ total: 1 });
    expect((await read('accounts?apiKey=4_other')).status).toBe(404);
  });

  it('lets a full account be written by its UID', async () => {
    await order('accounts', { kind: 'full', email: 'jane@mail.com', UID: 'jane-1' });
    const params = { ...demoSite, UID: 'jane-1', profile: '{"city":"Lille"}' };
    expect((await post(SET, params)).body.errorCode).toBe(0);
    expect(site().accounts.fulls.get('jane-1')).toMatchObject({ profile: { city: 'Lille' } });
  });

  it.each([
    [{}, 400, 'email'],
    [{ email: 'nobody' }, 400, 'email'],
    [{ email: 'a@mail.com', kind: 'half' }, 400, 'kind'],
    [{ email: 'a@mail.com', profile: [] }, 400, 'profile: must be an object'],
    [{ email: 'a@mail.com', colour: 'red' }, 400, 'colour'],
    [{ email: 'known@mail.com', UID: 'other' }, 409, 'another UID'],
    [{ apiKey: '4_other', email: 'a@mail.com' }, 404, 'no site'],
  ])('refuses %j with words', async (body, status, words) => {
    await order('accounts', { email: 'known@mail.com', UID: 'known' });
    const refusal = await order('accounts', body);
    expect(refusal.status).toBe(status);
    expect(refusal.body.error).toContain(words);
    expect(site().accounts.emails.size).toBe(1);
  });

  it('refuses what is too deep to be read again', async () => {
    const deep = `{"email":"deep@mail.com","data":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`;
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: deep };
    expect((await ask('accounts', init)).status).toBe(400);
    expect((await read('snapshot')).status).toBe(200);
  });

  it('refuses a list that cannot be', async () => {
    expect((await read('accounts?kind=half')).status).toBe(400);
    expect((await read('accounts?offset=-1')).status).toBe(400);
  });
});
