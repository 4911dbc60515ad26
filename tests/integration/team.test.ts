import { describe, expect, it } from 'vitest';
import { verifyCredentials } from '@/lib/auth/verify-credentials';
import { prisma } from '@/lib/db/client';
import { changeRole } from '@/lib/team/change-role';
import { completeSetup } from '@/lib/team/complete-setup';
import { createPasswordLink } from '@/lib/team/create-password-link';
import { createSetupLink } from '@/lib/team/create-setup-link';
import { inviteUser } from '@/lib/team/invite-user';
import { isCodeValid } from '@/lib/team/is-code-valid';
import { listUsers } from '@/lib/team/list-users';
import { setPassword } from '@/lib/team/set-password';
import { setUserDisabled } from '@/lib/team/set-user-disabled';
import { useTestDatabase } from '../database';
import { factoryPassword, makeAccount, makeUser } from '../factories/accounts';

useTestDatabase();

const codeOf = (url: string | null) => new URL(url ?? 'http://none').searchParams.get('code') ?? '';
const ip = '192.0.2.1';
const setup = {
  accountName: 'Kempen Media',
  domain: 'https://www.Kempen.example/home',
  locale: 'nl',
  name: 'Ines',
  email: 'Ines@Kempen.example',
  password: 'a long enough password',
};

describe('the first user', () => {
  it('is made once, through the link of the start log, whoever is faster', async () => {
    const first = codeOf(await createSetupLink());
    const code = codeOf(await createSetupLink());
    await expect(completeSetup({ ...setup, code: first })).rejects.toMatchObject({ code: 'not_found' });
    await expect(completeSetup({ ...setup, code, password: 'short' })).rejects.toThrow('at least 12');
    const tries = await Promise.allSettled([
      completeSetup({ ...setup, code }),
      completeSetup({ ...setup, code }),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await prisma().user.count()).toBe(1);
    const website = await prisma().website.findFirst();
    expect(website).toMatchObject({ domain: 'www.kempen.example', locale: 'nl' });
    expect(await createSetupLink()).toBeNull();
    const signedIn = await verifyCredentials({ email: setup.email, password: setup.password, ip });
    expect(signedIn).not.toBeNull();
  });
});

describe('a colleague', () => {
  it('chooses a password through a link that works once', async () => {
    const { accountId } = await makeAccount();
    const { ctx } = await makeUser(accountId, 'admin');
    const { url } = await inviteUser({
      ctx,
      input: { name: 'Tom', email: 'Tom@team.example', role: 'manager' },
    });
    const code = codeOf(url);
    expect(await isCodeValid({ purpose: 'password', code })).toBe(true);
    expect(await isCodeValid({ purpose: 'setup', code })).toBe(false);
    await setPassword({ code, password: 'the password of Tom' });
    await expect(setPassword({ code, password: 'another password' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(
      await verifyCredentials({ email: 'tom@team.example', password: 'the password of Tom', ip }),
    ).not.toBeNull();
    const stored = await prisma().oneTimeCode.findMany();
    expect(JSON.stringify(stored)).not.toContain(code);
  });

  it('keeps the old password until the new one is chosen, and then loses the old sessions', async () => {
    const { accountId } = await makeAccount();
    const { ctx } = await makeUser(accountId, 'admin');
    const { userId, email } = await makeUser(accountId, 'editor');
    const { url } = await createPasswordLink({ ctx, input: { userId } });
    expect(await verifyCredentials({ email, password: factoryPassword, ip })).toMatchObject({
      sessionVersion: 1,
    });
    await setPassword({ code: codeOf(url), password: 'a brand new password' });
    expect(await verifyCredentials({ email, password: factoryPassword, ip })).toBeNull();
    expect(await verifyCredentials({ email, password: 'a brand new password', ip })).toMatchObject({
      sessionVersion: 2,
    });
  });

  it('cannot have an e-mail twice', async () => {
    const { accountId } = await makeAccount();
    const { ctx } = await makeUser(accountId, 'admin');
    const { email } = await makeUser(accountId, 'editor');
    const again = inviteUser({ ctx, input: { name: 'Twin', email, role: 'editor' } });
    await expect(again).rejects.toMatchObject({ code: 'conflict', fields: { email: expect.any(String) } });
  });

  it('is invited by an admin only', async () => {
    const { accountId } = await makeAccount();
    const { ctx } = await makeUser(accountId, 'manager');
    const input = { name: 'Eve', email: 'eve@team.example', role: 'admin' };
    await expect(inviteUser({ ctx, input })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listUsers({ ctx })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('an account', () => {
  it('always keeps an admin, also when two remove each other at once', async () => {
    const { accountId } = await makeAccount();
    const one = await makeUser(accountId, 'admin');
    const two = await makeUser(accountId, 'admin');
    const tries = await Promise.allSettled([
      setUserDisabled({ ctx: one.ctx, input: { userId: two.userId, disabled: true } }),
      changeRole({ ctx: two.ctx, input: { userId: one.userId, role: 'observer' } }),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const left = await prisma().membership.count({
      where: { accountId, role: 'admin', user: { disabledAt: null } },
    });
    expect(left).toBe(1);
  });

  it("does not reach another account's people", async () => {
    const { accountId } = await makeAccount();
    const { ctx } = await makeUser(accountId, 'admin');
    const other = await makeAccount('Other');
    const { userId } = await makeUser(other.accountId, 'editor');
    const notFound = { code: 'not_found' };
    await expect(createPasswordLink({ ctx, input: { userId } })).rejects.toMatchObject(notFound);
    await expect(changeRole({ ctx, input: { userId, role: 'admin' } })).rejects.toMatchObject(notFound);
    await expect(setUserDisabled({ ctx, input: { userId, disabled: true } })).rejects.toMatchObject(notFound);
    expect((await listUsers({ ctx })).map(({ id }) => id)).not.toContain(userId);
  });
});
