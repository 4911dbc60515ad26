import 'server-only';
import { z } from 'zod';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { prisma } from '../db/client';

export type AuditRecord = {
  id: string;
  at: string;
  /** The person's name, or null when the system acted. */
  actor: string | null;
  action: string;
  subjectId: string | null;
  detail: Record<string, unknown>;
};

const listAuditSchema = z.object({
  /** What everybody in the console may see the history of. */
  subjectKind: z.enum(['connection']),
  limit: z.int().min(1).max(100),
});

const detailSchema = z.record(z.string(), z.unknown()).catch({});

/** The newest entries of the audit trail about one kind of thing, newest first. */
export async function listAudit({ ctx, input }: { ctx: Context; input: unknown }): Promise<AuditRecord[]> {
  authorise(ctx, 'console:view');
  const { subjectKind, limit } = listAuditSchema.parse(input);
  const entries = await prisma().auditEntry.findMany({
    where: { accountId: ctx.accountId, subjectKind },
    select: { id: true, at: true, actorId: true, action: true, subjectId: true, detail: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  const names = await actorNames(entries.flatMap(({ actorId }) => actorId ?? []));
  return entries.map(({ id, at, actorId, action, subjectId, detail }) => ({
    id,
    at: at.toISOString(),
    actor: actorId && (names.get(actorId) ?? 'Somebody who left'),
    action,
    subjectId,
    detail: detailSchema.parse(detail),
  }));
}

async function actorNames(ids: string[]): Promise<Map<string, string>> {
  const users = await prisma().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}
