import { z } from 'zod';

/** A lane's connection as the database has it now: what decides whether and with which settings it sends. */
export type ConnectionState = {
  enabled: boolean;
  /** Of the Global settings. */
  revisionId: string | null;
  /** Of the overrides of those websites that are sent in this lane, by website id. */
  websites: Record<string, string>;
  /** Whether websites of this connection have lanes of their own. */
  hasSiblings: boolean;
};

export const connectionStateShape = {
  enabled: z.boolean(),
  revisionId: z.string().nullable(),
  websites: z.record(z.string(), z.string()),
  hasSiblings: z.boolean(),
};

/**
 * The columns of a `ConnectionState`, read from `"Connection" c`.
 * @param lane SQL that names the lane
 */
export const connectionStateColumns = (lane: string): string => `
    c."enabled", c."currentRevisionId" AS "revisionId",
    (SELECT coalesce(jsonb_object_agg(w."websiteId", w."currentRevisionId"), '{}') FROM "ConnectionWebsite" w
     WHERE w."accountId" = c."accountId" AND w."connectionId" = c."id" AND w."lane" = ${lane}) AS "websites",
    EXISTS (SELECT 1 FROM "ConnectionWebsite" w
      WHERE w."accountId" = c."accountId" AND w."connectionId" = c."id" AND w."lane" <> '') AS "hasSiblings"`;
