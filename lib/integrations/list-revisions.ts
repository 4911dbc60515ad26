import 'server-only';
import { z } from 'zod';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { pool, prisma } from '../db/client';
import { partnerOrThrow } from './internal';
import { currentIdsOf, type RevisionItem, readRevisionChanges, revisionItems } from './revision-items';
import { listRevisionsSchema } from './schemas';
import { readConnection } from './stored-connection';

const pageSize = 20;

const pageSql = `
  SELECT "id", "number", "before" FROM (
    SELECT "id", "number", lag("id") OVER (PARTITION BY "websiteId" ORDER BY "number") AS "before"
    FROM "ConnectionRevision" WHERE "accountId" = $1 AND "connectionId" = $2
  ) revision
  WHERE $3::int IS NULL OR "number" < $3 ORDER BY "number" DESC LIMIT ${pageSize + 1}`;

const pageSchema = z.array(z.object({ id: z.string(), number: z.number(), before: z.string().nullable() }));

/** All saves of a connection, of Global and of websites, newest first, 20 a page; none before the first save. */
export async function listRevisions({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<{ items: RevisionItem[]; nextCursor: number | null }> {
  authorise(ctx, 'integration:manage');
  const { integrationId, cursor } = listRevisionsSchema.parse(input);
  const partner = partnerOrThrow(integrationId);
  const { accountId } = ctx;
  const current = await readConnection(prisma(), { ctx, integrationId });
  if (!current) return { items: [], nextCursor: null };
  const owner = { accountId, connectionId: current.id };
  const { rows } = await pool().query(pageSql, [accountId, current.id, cursor ?? null]);
  const found = pageSchema.parse(rows);
  const pairs = found.slice(0, pageSize);
  const changes = await readRevisionChanges(prisma(), { owner, pairs });
  const currentIds = currentIdsOf(current);
  return {
    items: await revisionItems(prisma(), { partner, accountId, currentIds, changes }),
    nextCursor: found.length > pageSize ? (pairs.at(-1)?.number ?? null) : null,
  };
}
