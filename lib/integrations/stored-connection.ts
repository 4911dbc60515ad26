import 'server-only';
import { z } from 'zod';
import type { Context } from '../context';
import type { Transaction } from '../db/transaction';
import { type StoredSecrets, storedSecretsSchema } from './secrets';

/** The settings and secrets of one revision: the Global ones, or what one website overrides. */
export type StoredScope = {
  /** Null: Global. */
  websiteId: string | null;
  revisionId: string;
  number: number;
  name: string;
  settings: Record<string, unknown>;
  secrets: StoredSecrets;
  createdAt: Date;
};
export type WebsiteScope = StoredScope & { websiteId: string; lane: string; detected: unknown };

export type CurrentConnection = {
  id: string;
  integrationId: string;
  enabled: boolean;
  /** As stored; `detectedWith` tells what counts. */
  detected: unknown;
  /** The number of the newest revision, Global and websites together. */
  newest: number;
  global: StoredScope;
  websites: WebsiteScope[];
};

export const revisionColumns = {
  id: true,
  websiteId: true,
  number: true,
  name: true,
  settings: true,
  secrets: true,
  createdAt: true,
} as const;

type RevisionRow = {
  id: string;
  websiteId: string | null;
  number: number;
  name: string;
  settings: unknown;
  secrets: unknown;
  createdAt: Date;
};
const settingsSchema = z.record(z.string(), z.unknown()).catch({});

/** A revision as it lies in the database, read. */
export function toScope({ id, settings, secrets, ...rest }: RevisionRow): StoredScope {
  return {
    ...rest,
    revisionId: id,
    settings: settingsSchema.parse(settings),
    secrets: storedSecretsSchema.parse(secrets),
  };
}

type Asked = { ctx: Context; integrationId: string };

/**
 * The account's connection of an integration, locked until the transaction ends; null before its first save. Submissions
 * go on meanwhile: their deliveries refer to its key, which stays.
 */
export async function lockConnection(tx: Transaction, asked: Asked): Promise<CurrentConnection | null> {
  await tx.$queryRaw`SELECT 1 FROM "Connection" WHERE "accountId" = ${asked.ctx.accountId}::uuid AND "integrationId" = ${asked.integrationId} FOR NO KEY UPDATE`;
  return readConnection(tx, asked);
}

/** The account's connection of an integration with its current revisions; null before its first save. */
export async function readConnection(
  tx: Transaction,
  { ctx: { accountId }, integrationId }: Asked,
): Promise<CurrentConnection | null> {
  const [connection] = await readConnections(tx, { accountId, integrationId });
  return connection ?? null;
}

/** The account's connections with their current revisions. */
export async function readConnections(
  tx: Transaction,
  where: { accountId: string; integrationId?: string },
): Promise<CurrentConnection[]> {
  // One query after the other: within a transaction there is one connection to the database.
  const rows = await tx.connection.findMany({
    where,
    select: {
      id: true,
      integrationId: true,
      enabled: true,
      detected: true,
      currentRevision: { select: revisionColumns },
    },
  });
  const ofRows = { accountId: where.accountId, connectionId: { in: rows.map(({ id }) => id) } };
  const websites = await readWebsites(tx, ofRows);
  const newest = await tx.connectionRevision.groupBy({
    by: ['connectionId'],
    where: ofRows,
    _max: { number: true },
  });
  const numbers = new Map(newest.map(({ connectionId, _max }) => [connectionId, _max.number]));
  return rows.flatMap(({ currentRevision, ...row }) => {
    if (!currentRevision) return [];
    const own = websites.flatMap(({ connectionId, scope }) => (connectionId === row.id ? [scope] : []));
    const global = toScope(currentRevision);
    return [{ ...row, newest: numbers.get(row.id) ?? global.number, global, websites: own }];
  });
}

async function readWebsites(
  tx: Transaction,
  where: { accountId: string; connectionId: { in: string[] } },
): Promise<{ connectionId: string; scope: WebsiteScope }[]> {
  const rows = await tx.connectionWebsite.findMany({
    where,
    select: {
      connectionId: true,
      websiteId: true,
      lane: true,
      detected: true,
      currentRevision: { select: revisionColumns },
    },
    orderBy: { websiteId: 'asc' },
  });
  return rows.map(({ connectionId, currentRevision, ...row }) => ({
    connectionId,
    scope: { ...toScope(currentRevision), ...row },
  }));
}
