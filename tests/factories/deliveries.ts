import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { wordingHash } from '@/lib/consents/wording-hash';
import { accountKey } from '@/lib/credentials/account-key';
import { pool, prisma } from '@/lib/db/client';
import { hintDeliveries } from '@/lib/deliveries/hint';
import { runWorker, type WorkerInput } from '@/lib/deliveries/run-worker';
import type { Answers, OptInDecisions, Profile } from '@/lib/forms/variables';
import { saveConnection } from '@/lib/integrations/save-connection';
import { readConnection } from '@/lib/integrations/stored-connection';
import { personKey } from '@/lib/participations/person-key';
import { recordParticipation } from '@/lib/participations/record-participation';
import { makeAccount, type TestAccount } from './accounts';
import { firstSave, makeConnection } from './connections';
import { type HostedCampaign, makeHostedCampaign, wholeDefinition } from './hosted';

// Lost leases and bugs are what these tests are about: they would fill the report with expected warnings.
process.env.LOG_LEVEL ??= 'silent';

/** An account with an enabled connection, its keys sealed, and a published campaign. */
export type DeliveryScene = TestAccount & { connectionId: string; campaign: HostedCampaign };

export async function makeScene(change: Parameters<typeof makeConnection>[1] = {}): Promise<DeliveryScene> {
  const account = await makeAccount();
  const { connectionId } = await makeConnection(account.system, change);
  const campaign = await makeHostedCampaign(account, { definition: wholeDefinition(connectionId) });
  return { ...account, connectionId, campaign };
}

/** The same account and connection seen from another website, which inherits the Global settings, and its own campaign. */
export async function makeSibling(scene: DeliveryScene): Promise<DeliveryScene> {
  const { accountId, connectionId } = scene;
  const place = { name: 'Webshop', domain: `${randomUUID().slice(0, 8)}.example`, country: 'NL' };
  const { id: websiteId } = await prisma().website.create({ data: { accountId, ...place } });
  const definition = wholeDefinition(connectionId);
  return {
    ...scene,
    websiteId,
    campaign: await makeHostedCampaign({ accountId, websiteId }, { definition }),
  };
}

/** Gives the scene's website settings and keys of its own, as the Configure dialog does. */
export async function overrideWebsite(
  { system: ctx, websiteId }: DeliveryScene,
  own: { settings?: Record<string, string>; secrets?: Record<string, string>; inherit?: string[] },
) {
  const { integrationId, name } = firstSave;
  const before = await prisma().$transaction((tx) => readConnection(tx, { ctx, integrationId }));
  const input = {
    integrationId,
    name,
    settings: before?.global.settings,
    secrets: {},
    websites: [{ websiteId, settings: {}, secrets: {}, ...own }],
    expectedRevision: before?.newest ?? null,
  };
  return saveConnection({ ctx, input });
}

/** A participation with its delivery, written as a submission is; without a hint unless `hint` is set. */
export async function participate(
  scene: DeliveryScene,
  { email = `${randomUUID()}@person.example`, hint = false, ...profile }: Profile & { hint?: boolean } = {},
  { answers = {}, optIns = {} }: { answers?: Answers; optIns?: OptInDecisions } = {},
): Promise<{ deliveryId: string; participationId: string; email: string }> {
  const { accountId, connectionId, campaign } = scene;
  const { participationId } = await recordParticipation({
    accountId,
    campaignId: campaign.campaignId,
    revisionId: campaign.revisionId,
    submissionId: randomUUID(),
    personKey: personKey(await accountKey(accountId), email),
    email,
    profile: { email, ...profile },
    answers,
    consents: Object.entries(optIns).map(([optIn, decision]) => ({
      optIn,
      decision,
      category: 'newsletter',
      wordingHash: wordingHash(optIn),
    })),
    receipt: randomUUID(),
    locale: 'en',
    origin: { channel: 'minisite', device: 'desktop', source: null },
    connectionIds: [connectionId],
  });
  if (hint) hintDeliveries({ accountId, connectionIds: [connectionId] });
  const { rows } = await pool().query<{ id: string }>(
    `SELECT "id" FROM "Delivery" WHERE "participationId" = $1`,
    [participationId],
  );
  return { deliveryId: String(rows[0]?.id), participationId, email };
}

export type DeliveryRow = {
  id: string;
  state: string;
  reason: string | null;
  lane: string;
  attempts: number;
  dueAt: Date;
  epoch: string;
};

/** A delivery as it is in the database now. */
export async function readDelivery(id: string): Promise<DeliveryRow> {
  const { rows } = await pool().query<DeliveryRow>(
    `SELECT "id", "state", "reason", "lane", "attempts", "dueAt", "epoch"::text FROM "Delivery" WHERE "id" = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) throw new Error('There is no such delivery.');
  return row;
}

/** Outcomes of a delivery's attempts, in order. */
export async function readOutcomes(id: string): Promise<string[]> {
  const { rows } = await pool().query<{ outcome: string }>(
    `SELECT "outcome" FROM "DeliveryAttempt" WHERE "deliveryId" = $1 ORDER BY "number"`,
    [id],
  );
  return rows.map(({ outcome }) => outcome);
}

/** Waits until `condition` holds. @returns how long it took, in milliseconds */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  withinMs = 10_000,
): Promise<number> {
  const startedAt = performance.now();
  while (!(await condition())) {
    if (performance.now() - startedAt > withinMs) throw new Error(`Not within ${withinMs} ms: ${what}.`);
    await sleep(5);
  }
  return performance.now() - startedAt;
}

/** Waits until a delivery has a state. */
export const untilState = (id: string, state: string, withinMs?: number): Promise<number> =>
  until(`delivery is ${state}`, async () => (await readDelivery(id)).state === state, withinMs);

export type RunningWorker = { stop(): Promise<void> };

/** A worker in this process. */
export function startWorker(parts: Omit<WorkerInput, 'signal'>): RunningWorker {
  const stopping = new AbortController();
  const ended = runWorker({ ...parts, signal: stopping.signal });
  return {
    stop() {
      stopping.abort();
      return ended;
    },
  };
}
