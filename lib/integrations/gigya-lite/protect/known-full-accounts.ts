import { createHash } from 'node:crypto';
import { createExpiringMap } from '../expiring-map';

/**
 * A full account stays one for longer than this, save that a person deletes it; whoever then takes part within the minute
 * is taken for a member once more. That somebody has none is never remembered, since it may be wrong a moment later.
 */
const REMEMBERED_FOR_MS = 60_000;
const MAX_ACCOUNTS = 10_000;

/** Who was found to have a full account, by UID: no value of a person is kept, and the address as its hash. */
export type KnownFullAccounts = {
  get(key: string, email: string): string | undefined;
  set(key: string, email: string, uid: string): void;
  forget(key: string, email: string): void;
};

/** @param input.now a clock in milliseconds */
export function createKnownFullAccounts({ now }: { now: () => number }): KnownFullAccounts {
  const uids = createExpiringMap<string>({ now, lifetimeMs: REMEMBERED_FOR_MS, maxEntries: MAX_ACCOUNTS });
  const entry = (key: string, email: string) =>
    `${key} ${createHash('sha256').update(email.toLowerCase()).digest('base64url')}`;
  return {
    get: (key, email) => uids.get(entry(key, email)),
    set: (key, email, uid) => uids.set(entry(key, email), uid),
    forget: (key, email) => uids.delete(entry(key, email)),
  };
}
