import { describe, expect, it } from 'vitest';
import { loadSession } from '@/lib/auth/current-session';
import { verifyCredentials } from '@/lib/auth/verify-credentials';
import { prisma } from '@/lib/db/client';
import { changeRole } from '@/lib/team/change-role';
import { setUserDisabled } from '@/lib/team/set-user-disabled';
import { useTestDatabase } from '../database';
import { factoryPassword, makeAccount, makeUser } from '../factories/accounts';

useTestDatabase();

const ip = '192.0.2.1';
const person = async () => {
  const { accountId, system } = await makeAccount();
  await makeUser(accountId, 'admin');
  return { ...(await makeUser(accountId, 'manager')), accountId, system };
};

describe('signing in', () => {
  it('works with the right password, in any case of the e-mail, and is audited', async () => {
    const { email, userId, accountId } = await person();
    const user = await verifyCredentials({
      email: ` ${email.toUpperCase()} `,
      password: factoryPassword,
      ip,
    });
    expect(user).toEqual({ id: userId, sessionVersion: 1 });
    const entries = await prisma().auditEntry.findMany({ where: { accountId, action: 'user.signed_in' } });
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain(email);
  });

  it('answers a wrong password, an unknown person, a disabled one and nonsense alike', async () => {
    const { email, userId, system } = await person();
    const wrong = await verifyCredentials({ email, password: 'wrong password', ip });
    const unknown = await verifyCredentials({ email: 'nobody@team.example', password: factoryPassword, ip });
    const nonsense = await verifyCredentials({ email: { $ne: '' }, password: ['x'], ip });
    await setUserDisabled({ ctx: system, input: { userId, disabled: true } });
    const disabled = await verifyCredentials({ email, password: factoryPassword, ip });
    expect([wrong, unknown, nonsense, disabled]).toEqual([null, null, null, null]);
  });

  it('is refused after ten tries for one e-mail, even with the right password, known or unknown', async () => {
    const { email } = await person();
    for (const address of [email, 'someone@else.example']) {
      for (let i = 0; i < 10; i += 1)
        await verifyCredentials({ email: address, password: 'guess', ip: `192.0.2.${i}` });
      const again = verifyCredentials({ email: address, password: factoryPassword, ip: '192.0.2.99' });
      await expect(again).rejects.toMatchObject({ code: 'rate_limited' });
    }
  });

  it('is refused after a hundred tries from one address', async () => {
    const from = '198.51.100.7';
    for (let i = 0; i < 100; i += 1)
      await verifyCredentials({ email: `p${i}@x.example`, password: 'guess', ip: from });
    const again = verifyCredentials({ email: 'fresh@x.example', password: 'guess', ip: from });
    await expect(again).rejects.toMatchObject({ code: 'rate_limited' });
  }, 30_000);

  it('stays possible for an office in which many sign in well', async () => {
    const { email } = await person();
    const from = '198.51.100.8';
    for (let i = 0; i < 110; i += 1) {
      expect(await verifyCredentials({ email, password: factoryPassword, ip: from })).not.toBeNull();
    }
  }, 60_000);

  it('keeps no e-mail in the counters', async () => {
    const rows = await prisma().rateLimit.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toContain('@');
  });
});

describe('a session', () => {
  it('ends when the user is disabled and stays ended when the user is let in again', async () => {
    const { userId, system } = await person();
    expect(await loadSession({ userId, sessionVersion: 1 })).not.toBeNull();
    await setUserDisabled({ ctx: system, input: { userId, disabled: true } });
    expect(await loadSession({ userId, sessionVersion: 1 })).toBeNull();
    await setUserDisabled({ ctx: system, input: { userId, disabled: false } });
    expect(await loadSession({ userId, sessionVersion: 1 })).toBeNull();
  });

  it('carries the role as it is now', async () => {
    const { userId, system } = await person();
    await changeRole({ ctx: system, input: { userId, role: 'observer' } });
    expect((await loadSession({ userId, sessionVersion: 1 }))?.user.role).toBe('observer');
  });
});
