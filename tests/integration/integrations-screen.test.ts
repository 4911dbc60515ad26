import { describe, expect, it } from 'vitest';
import { listAudit } from '@/lib/audit/list-audit';
import { prisma } from '@/lib/db/client';
import { getIntegrationsScreen } from '@/lib/integrations/get-integrations-screen';
import { saveConnection } from '@/lib/integrations/save-connection';
import { setConnectionEnabled } from '@/lib/integrations/set-connection-enabled';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import { firstSave, liteRegistration, makeConnection, sandboxSecrets } from '../factories/connections';

useTestDatabase();

describe('the recent changes', () => {
  it('say who did what, the newest first', async () => {
    const { accountId } = await makeAccount();
    const admin = await makeUser(accountId, 'admin');
    await makeConnection(admin.ctx);
    await setConnectionEnabled({
      ctx: admin.ctx,
      input: { integrationId: liteRegistration, enabled: false },
    });
    const emptied = { secret: '', userKey: '', apiKey: '4_another' };
    const second = { ...firstSave, secrets: emptied, expectedRevision: 1, switchOn: false };
    await saveConnection({ ctx: admin.ctx, input: second });
    const { changes } = await getIntegrationsScreen({ ctx: admin.ctx });
    expect(changes.slice(0, 2).map(({ action }) => action)).toEqual([
      'connection.configured',
      'connection.switched_off',
    ]);
    const begun = changes.slice(2).map(({ action, isFirst }) => [action, isFirst]);
    expect(begun).toHaveLength(2);
    expect(begun).toContainEqual(['connection.configured', true]);
    expect(begun).toContainEqual(['connection.switched_on', false]);
    expect(changes[0]).toMatchObject({
      actor: 'The admin',
      integrationName: 'Gigya Lite Registration',
      changed: ['apiKey'],
    });
  });

  it('hold no secret and are seen by every role, and by nobody of another account', async () => {
    const { accountId, system } = await makeAccount();
    await makeConnection(system);
    const observer = await makeUser(accountId, 'observer');
    const screen = await getIntegrationsScreen({ ctx: observer.ctx });
    expect(screen.changes).toHaveLength(2);
    expect(screen.changes[0]?.actor).toBeNull();
    for (const value of Object.values(sandboxSecrets)) expect(JSON.stringify(screen)).not.toContain(value);
    const stranger = await makeUser((await makeAccount()).accountId, 'admin');
    expect((await getIntegrationsScreen({ ctx: stranger.ctx })).changes).toEqual([]);
  });

  it('can be limited, and name nobody of whom no row is left', async () => {
    const { accountId, system } = await makeAccount();
    await makeConnection(system);
    await prisma().auditEntry.create({
      data: {
        accountId,
        actorKind: 'user',
        actorId: '01890000-0000-7000-8000-000000000000',
        action: 'connection.tested',
        subjectKind: 'connection',
        detail: [],
      },
    });
    const [newest, ...others] = await listAudit({
      ctx: system,
      input: { subjectKind: 'connection', limit: 1 },
    });
    expect(others).toEqual([]);
    expect(newest).toMatchObject({ actor: 'Somebody who left', detail: {} });
    await expect(listAudit({ ctx: system, input: { subjectKind: 'user', limit: 1 } })).rejects.toThrow();
  });
});
