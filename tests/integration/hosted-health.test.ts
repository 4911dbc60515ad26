import { expect, test } from 'vitest';
import { GET } from '@/app/api/health/route';
import { closeDatabase, prisma } from '@/lib/db/client';
import { frameAncestors } from '@/lib/websites/frame-ancestors';
import { useTestDatabase } from '../database';
import { makeAccount } from '../factories/accounts';
import { makeHostedCampaign } from '../factories/hosted';

useTestDatabase();

async function health() {
  const response = await GET();
  return { httpStatus: response.status, ...(await response.json()) };
}
const seen = (secondsAgo: number) => {
  const lastSeenAt = new Date(Date.now() - secondsAgo * 1000);
  return prisma().workerHeartbeat.upsert({
    where: { workerId: 'w' },
    create: { workerId: 'w', lastSeenAt },
    update: { lastSeenAt },
  });
};

test('without a worker the installation is degraded, yet serves', async () => {
  expect(await health()).toEqual({
    ...{ httpStatus: 200, status: 'degraded', database: 'ok' },
    ...{ worker: { lastSeenAt: null }, deliveries: { pending: 0, oldestDueSeconds: null } },
  });
});

test('with a worker it is well; when that falls silent it is degraded', async () => {
  await seen(1);
  expect(await health()).toMatchObject({
    httpStatus: 200,
    status: 'ok',
    worker: { lastSeenAt: expect.any(String) },
  });
  await seen(11);
  expect(await health()).toMatchObject({ httpStatus: 200, status: 'degraded' });
});

test('a migration that is not finished makes it 503', async () => {
  await prisma().$executeRaw`UPDATE "_prisma_migrations" SET "finished_at" = NULL`;
  expect(await health()).toMatchObject({ httpStatus: 503, status: 'down', database: 'migrations_missing' });
  await prisma().$executeRaw`UPDATE "_prisma_migrations" SET "finished_at" = now()`;
  expect(await health()).toMatchObject({ httpStatus: 200 });
});

test('the hosted pages may be framed by the website of their campaign only', async () => {
  const account = await makeAccount();
  const website = await prisma().website.findFirstOrThrow({ where: { accountId: account.accountId } });
  const { slug } = await makeHostedCampaign(account);
  expect(await frameAncestors(slug)).toBe(`'self' https://${website.domain} https://www.${website.domain}`);
  expect(await frameAncestors('no-such-campaign')).toBe("'self'");
});

test('a database that cannot be reached makes it 503', async () => {
  const { DATABASE_URL } = process.env;
  await closeDatabase();
  const { env } = await import('@/lib/env');
  const settings = env();
  const reachable = settings.DATABASE_URL;
  settings.DATABASE_URL = 'postgresql://nobody@127.0.0.1:9/none';
  expect(await health()).toMatchObject({ httpStatus: 503, status: 'down', database: 'unreachable' });
  settings.DATABASE_URL = reachable;
  await closeDatabase();
  expect(DATABASE_URL).toBe(reachable);
  expect(await health()).toMatchObject({ httpStatus: 200 });
});
