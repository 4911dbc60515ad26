import 'server-only';
import { z } from 'zod';
import { open, type SealedPlace, seal } from '../credentials/envelope';

const storedSecretSchema = z.object({
  sealed: z.string(),
  lastFour: z.string(),
  updatedAt: z.iso.datetime(),
  updatedBy: z.string(),
});
export type StoredSecret = z.infer<typeof storedSecretSchema>;
/** How the secrets of a revision lie in the database, by field. */
export const storedSecretsSchema = z.record(z.string(), storedSecretSchema);
export type StoredSecrets = z.infer<typeof storedSecretsSchema>;

/** What a screen may know of a secret: never its value. */
export type SecretState = {
  isSet: boolean;
  isReadable: boolean;
  lastFour: string;
  updatedAt: string;
  updatedBy: string;
};

export type ConnectionOwner = { accountId: string; connectionId: string };
/** Whose secrets they are: the Global ones of a connection, or those of one website. */
export type SecretOwner = ConnectionOwner & { websiteId: string | null };

/** Where a secret is sealed: it opens for no other connection, and for no other website. */
export const secretPlace = (
  { accountId, connectionId, websiteId }: SecretOwner,
  field: string,
): SealedPlace => ({
  accountId,
  subject: `connection:${connectionId}${websiteId === null ? '' : `:website:${websiteId}`}`,
  field,
});

/** Seals new values over the ones that stay; who and when is kept by field. */
export function sealSecrets(
  owner: SecretOwner,
  kept: StoredSecrets,
  change: { values: Record<string, string>; by: string; at: Date },
): StoredSecrets {
  const fresh = Object.entries(change.values).map(([field, value]) => [
    field,
    {
      sealed: seal(secretPlace(owner, field), value),
      lastFour: value.length >= 12 ? value.slice(-4) : '',
      updatedAt: change.at.toISOString(),
      updatedBy: change.by,
    },
  ]);
  return { ...kept, ...Object.fromEntries(fresh) };
}

/** Opens the stored secrets; a field that does not open is null. */
export function openSecrets(owner: SecretOwner, stored: StoredSecrets): Record<string, string | null> {
  const opened = Object.entries(stored).map(([field, { sealed }]) => [
    field,
    open(secretPlace(owner, field), sealed),
  ]);
  return Object.fromEntries(opened);
}

/** What the Configure dialog shows of each secret field. */
export function secretStates(owner: SecretOwner, stored: StoredSecrets): Record<string, SecretState> {
  const opened = openSecrets(owner, stored);
  const states = Object.entries(stored).map(([field, { lastFour, updatedAt, updatedBy }]) => [
    field,
    { isSet: true, isReadable: opened[field] !== null, lastFour, updatedAt, updatedBy },
  ]);
  return Object.fromEntries(states);
}

/** Tells one entry of a secret from another: a rotation of the keys seals it anew and changes nothing. */
export const secretMark = ({ updatedAt, updatedBy }: StoredSecret): string => `${updatedAt} ${updatedBy}`;
