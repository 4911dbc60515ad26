import { it } from 'vitest';
import { prisma } from '@/lib/db/client';
import { describeConnection } from '@/lib/integrations/describe-connection';
import { describeForForm } from '@/lib/integrations/describe-for-form';
import { nativeMapping } from '@/lib/integrations/gigya-lite/mapping/settings';
import { listIntegrations } from '@/lib/integrations/list-integrations';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import { changeConnection, makeConnection } from '../factories/connections';

useTestDatabase();
it('perf', async () => {
  const { accountId, websiteId } = await makeAccount();
  const { ctx } = await makeUser(accountId, 'admin');
  await makeConnection(ctx);
  await prisma().website.createMany({
    data: Array.from({ length: 499 }, (_, i) => ({ accountId, name: `S${i}`, domain: `s${i}.example` })),
  });
  const ids = (await prisma().website.findMany({ where: { accountId }, select: { id: true } })).map(
    (r) => r.id,
  );
  const fields = Array.from({ length: 40 }, (_, i) => ({
    variable: `custom_${i}`,
    label: `Label ${i}`,
    kind: 'text',
    help: 'x'.repeat(200),
    mandatory: false,
  }));
  await prisma().campaign.createMany({
    data: Array.from({ length: 500 }, (_, i) => ({
      accountId,
      websiteId,
      slug: `c${i}`,
      internalName: 'x',
      draft: {
        pages: Array.from({ length: 50 }, (_, k) => ({ text: `page ${k} ${Math.random()} `.repeat(10) })),
        form: { fields, optIns: [] },
      },
    })),
  });
  const time = async (name: string, f: () => Promise<unknown>) => {
    for (let k = 0; k < 3; k++) {
      const t = performance.now();
      await f();
      process.stdout.write(`PERF ${name} ${Math.round(performance.now() - t)} ms\n`);
    }
  };
  const describeInput = {
    integrationId: 'gigya-lite',
    websiteId: null,
    settings: { mapping: nativeMapping },
    destination: null,
    locale: 'en',
  };
  await time('describe-plain', () => describeConnection({ ctx, input: describeInput }));
  const t = performance.now();
  await changeConnection(ctx, {
    websites: ids.map((id, i) => ({
      websiteId: id,
      settings: { mapping: nativeMapping.slice(0, 8), protection: 'never' },
      secrets: { apiKey: `4_site${i}` },
    })),
  });
  process.stdout.write(`PERF save500 ${Math.round(performance.now() - t)} ms\n`);
  let n = 0;
  await time('saveGlobal', () => changeConnection(ctx, { name: `N${n++}` }));
  await time('describe-500', () =>
    describeConnection({ ctx, input: { ...describeInput, websiteId: ids[3] } }),
  );
  await time('list', () => listIntegrations({ ctx }));
  await time('form', () => describeForForm({ ctx, input: { websiteId: ids[3], locale: 'en' } }));
}, 120_000);
