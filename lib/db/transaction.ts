import 'server-only';
import type { Prisma } from '../generated/prisma/client';
import { prisma } from './client';

/** Inside a transaction only; the same methods as the client. */
export type Transaction = Prisma.TransactionClient;

/** Runs `work` in one transaction: all of it happens or nothing. */
export function withTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return prisma().$transaction(work, { maxWait: 5_000, timeout: 10_000 });
}
