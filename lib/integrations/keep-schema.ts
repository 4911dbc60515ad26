import 'server-only';
import { z } from 'zod';
import { prisma } from '../db/client';
import type { StoredSchema } from './define';
import type { ConnectionOwner } from './secrets';

const mostBytes = 2_000_000;

/**
 * Keeps a partner's schema as read just now, in the place of the one before, by where the connection goes.
 * @throws Error when it is larger than 2 MB or no JSON
 */
export async function keepSchema({
  accountId,
  connectionId,
  destination,
  body,
}: ConnectionOwner & { destination: string; body: unknown }): Promise<void> {
  const text = JSON.stringify(body ?? null);
  if (Buffer.byteLength(text) > mostBytes)
    throw new Error(`A partner's schema is larger than ${mostBytes} bytes.`);
  const kept = z.record(z.string(), z.json()).parse(JSON.parse(text));
  const read = { body: kept, readAt: new Date() };
  await prisma().partnerSchema.upsert({
    where: { accountId_connectionId_destination: { accountId, connectionId, destination } },
    create: { accountId, connectionId, destination, ...read },
    update: read,
    select: { accountId: true },
  });
}

/** The partner's schema as read last, or null before that. */
export async function readSchema({
  accountId,
  connectionId,
  destination,
}: ConnectionOwner & { destination: string }): Promise<StoredSchema | null> {
  const row = await prisma().partnerSchema.findUnique({
    where: { accountId_connectionId_destination: { accountId, connectionId, destination } },
    select: { body: true, readAt: true },
  });
  return row && { body: row.body, readAt: row.readAt.toISOString() };
}
