import 'server-only';
import { prisma } from '../db/client';
import { env } from '../env';
import { secretPlace, storedSecretsSchema } from '../integrations/secrets';
import { personKeyPlace } from './account-key';
import { type KeyRing, keyIdOf, open, type SealedPlace, seal } from './envelope';

export type RotationReport = { sealedAgain: number; unreadable: number };

const batch = 200;

/**
 * Seals everything again with the first key of ENCRYPTION_KEYS. Can be repeated and interrupted:
 * what the first key sealed already is left alone, and what does not open is counted and kept.
 */
export async function rotateKeys(ring: KeyRing = env().ENCRYPTION_KEYS): Promise<RotationReport> {
  const report = { sealedAgain: 0, unreadable: 0 };
  const sealAgain: SealAgain = (place, envelope) => {
    if (keyIdOf(envelope) === ring[0]?.id) return envelope;
    const value = open(place, envelope, ring);
    report[value === null ? 'unreadable' : 'sealedAgain'] += 1;
    return value === null ? envelope : seal(place, value, ring);
  };
  await rotateAccounts(sealAgain);
  await rotateConnections(sealAgain);
  return report;
}

type SealAgain = (place: SealedPlace, envelope: string) => string;

async function rotateAccounts(sealAgain: SealAgain): Promise<void> {
  for (let after = ''; ; ) {
    const accounts = await prisma().account.findMany({
      where: after ? { id: { gt: after } } : {},
      select: { id: true, personKeySealed: true },
      orderBy: { id: 'asc' },
      take: batch,
    });
    for (const { id, personKeySealed } of accounts) {
      const sealed = sealAgain(personKeyPlace(id), personKeySealed);
      if (sealed !== personKeySealed)
        await prisma().account.update({ where: { id }, data: { personKeySealed: sealed } });
    }
    const last = accounts.at(-1);
    if (!last || accounts.length < batch) return;
    after = last.id;
  }
}

async function rotateConnections(sealAgain: SealAgain): Promise<void> {
  for (let after = ''; ; ) {
    const revisions = await prisma().connectionRevision.findMany({
      where: after ? { id: { gt: after } } : {},
      select: { accountId: true, id: true, connectionId: true, websiteId: true, secrets: true },
      orderBy: { id: 'asc' },
      take: batch,
    });
    for (const { accountId, id, connectionId, websiteId, secrets } of revisions) {
      const stored = storedSecretsSchema.parse(secrets);
      const rotated = Object.fromEntries(
        Object.entries(stored).map(([field, secret]) => {
          const place = secretPlace({ accountId, connectionId, websiteId }, field);
          return [field, { ...secret, sealed: sealAgain(place, secret.sealed) }];
        }),
      );
      const changed = Object.entries(rotated).some(([field, { sealed }]) => sealed !== stored[field]?.sealed);
      if (changed)
        await prisma().connectionRevision.update({
          where: { accountId_id: { accountId, id } },
          data: { secrets: rotated },
        });
    }
    const last = revisions.at(-1);
    if (!last || revisions.length < batch) return;
    after = last.id;
  }
}
