import type { SiteSchema } from '../schema/site-schema';
import type { Changes } from './changes';
import { fillPreferences, mergeCommunications, mergePreferences } from './merge-consents';
import { mergeSubscriptions } from './merge-subscriptions';
import { fillData, fillProfile, mergeData, mergeProfile } from './merge-trees';
import { missingFields } from './missing-fields';
import type { EmailAccount, FullAccount, LiteRecord } from './types';

/** The three stores as they know one e-mail address (api.md section 8.3). */
export type Person = { email: EmailAccount | null; lite: LiteRecord | null; full: FullAccount | null };

/** After a write there is always an e-mail account. */
type Known = Person & { email: EmailAccount };

export type Write = {
  /** As it was given; whose account is written. */
  email: string;
  changes: Changes;
  regSource: string | null;
  lang: string | null;
  schema: SiteSchema;
  nowMs: number;
  /** What is given to an account that this write makes. */
  fresh: { UID: string; token: string };
  sendsMails: boolean;
};

/**
 * The first of the merge rules of api.md section 8.5: a lite write goes to the lite record and the e-mail account, and
 * to the full account only where the site is told so (`reachesFull`).
 */
export function writeLite(before: Person, write: Write, { reachesFull }: { reachesFull: boolean }): Known {
  const email = { ...mergeEmailAccount(before.email, write), hasLiteAccount: true };
  const { profile, data } = write.changes;
  const lite = {
    UID: email.UID,
    email: write.email,
    profile: mergeProfile(before.lite?.profile ?? {}, profile),
    data: mergeData(before.lite?.data ?? {}, data),
    ...datesAfter(before.lite, write.nowMs),
  };
  const full = before.full && reachesFull ? mergeFullAccount(before.full, write) : before.full;
  return { email, lite, full };
}

/** A full write goes to the full account and to the e-mail account, which has the same UID (api.md section 8.5). */
export function writeFull(before: Person & { full: FullAccount }, write: Write): Known {
  const full = mergeFullAccount(before.full, write);
  const email = { ...mergeEmailAccount(before.email, write), hasFullAccount: true };
  return { email, lite: before.lite, full };
}

/**
 * A person registers under `fresh.UID`. With `fillsGaps` (progression `auto`) the full account takes over what the
 * lite one knows and it does not; the person then counts as both (api.md sections 1.7 and 8.5). It is registered when
 * the write `finalises` it and no required field is missing.
 */
export function registerFull(
  before: Person,
  write: Write & { loginIDs: FullAccount['loginIDs']; finalises: boolean; fillsGaps: boolean },
): Known & { full: FullAccount } {
  const email = { ...mergeEmailAccount(before.email, write), hasFullAccount: true };
  const gaps = write.fillsGaps ? before : { lite: null, email: null };
  const empty: FullAccount = {
    UID: write.fresh.UID,
    isRegistered: false,
    loginIDs: write.loginIDs,
    isActive: true,
    isVerified: false,
    regSource: write.regSource,
    profile: {},
    data: {},
    preferences: {},
    ...datesAfter(null, write.nowMs),
  };
  const own = mergeFullAccount(empty, write);
  const full = {
    ...own,
    profile: fillProfile(own.profile, gaps.lite?.profile ?? {}),
    data: fillData(own.data, gaps.lite?.data ?? {}),
    preferences: fillPreferences(own.preferences, gaps.email?.preferences ?? {}),
  };
  const isRegistered = write.finalises && missingFields(write.schema, full).length === 0;
  return { email, lite: before.lite, full: { ...full, isRegistered } };
}

function mergeFullAccount(before: FullAccount, write: Write): FullAccount {
  const { changes, schema } = write;
  return {
    ...before,
    regSource: before.regSource ?? write.regSource,
    profile: mergeProfile(before.profile, changes.profile),
    data: mergeData(before.data, changes.data),
    preferences: mergePreferences(before.preferences, changes.preferences, {
      ...contextOf(write),
      definitions: schema.preferences,
    }),
    ...datesAfter(before, write.nowMs),
  };
}

/** The last writer wins, lite or full; subscriptions are one object that both share (api.md section 8.5). */
function mergeEmailAccount(before: EmailAccount | null, write: Write): EmailAccount {
  const { changes, schema, email, fresh } = write;
  const context = contextOf(write);
  return {
    UID: before?.UID ?? fresh.UID,
    token: before?.token ?? fresh.token,
    email,
    channel: 'email',
    hasLiteAccount: before?.hasLiteAccount ?? false,
    hasFullAccount: before?.hasFullAccount ?? false,
    regSource: before?.regSource ?? write.regSource,
    profile: mergeProfile(before?.profile ?? {}, changes.profile),
    data: mergeData(before?.data ?? {}, changes.data),
    subscriptions: mergeSubscriptions(before?.subscriptions ?? {}, changes.subscriptions, {
      ...context,
      definitions: schema.subscriptions,
    }),
    preferences: mergePreferences(before?.preferences ?? {}, changes.preferences, {
      ...context,
      definitions: schema.preferences,
    }),
    communications: mergeCommunications(before?.communications ?? {}, changes.communications, context),
    ...datesAfter(before, write.nowMs),
  };
}

function contextOf({ nowMs, lang, sendsMails }: Write) {
  return { now: new Date(nowMs).toISOString(), lang, sendsMails };
}

/** The dates of an account that is written now; it keeps those of its beginning. */
export function datesAfter(before: { created: string; createdTimestamp: number } | null, nowMs: number) {
  const now = new Date(nowMs).toISOString();
  const { created, createdTimestamp } = before ?? { created: now, createdTimestamp: nowMs };
  return { created, createdTimestamp, lastUpdated: now, lastUpdatedTimestamp: nowMs };
}
