import { z } from 'zod';
import { dataCentres } from '../data-centres';

export const dataCentreSchema = z.enum(dataCentres.map(({ id }) => id));

const quota = z.strictObject({
  calls: z.number().int().min(1).max(1_000_000),
  windowMs: z.number().int().min(1).max(3_600_000),
});

/**
 * What can be set about the look-alike's behaviour (api.md section 8.1). Where SAP's documentation leaves a question
 * open, the default is the likelier answer and the other one can be chosen.
 */
export const optionsSchema = z.strictObject({
  /** Calls of a site in a sliding window; more answer 403048. Null: no limit. */
  callQuota: quota.nullable().default(null),
  /** The same for accounts.search alone (api.md section 0.8: 10 a second are published). */
  searchQuota: quota.nullable().default(null),
  /** Calls without keys from one address in a sliding window (api.md section 1.1). */
  clientQuota: quota.nullable().default(null),
  /** More calls at once than this for one UID answer 409030 (api.md section 6.1). */
  perUidConcurrency: z.number().int().min(1).max(1_000).default(5),
  /** How long a write stays invisible to accounts.search: 1 s on average, 30 s at most (api.md section 1.5). */
  searchLagMs: z.number().int().min(0).max(30_000).default(1_000),
  /** How far a timestamp may be from the sandbox's clock; the real figure is unknown (api.md section 2.2). */
  timestampToleranceSec: z.number().int().min(1).max(86_400).default(120),
  /** Whether a 13-digit timestamp is read as milliseconds, as npm gigya sends it, instead of refused. */
  acceptMillisecondTimestamps: z.boolean().default(false),
  /** Waits before every answer. */
  latencyMs: z.number().int().min(0).max(60_000).default(0),
  /** Refuses a secret or regToken that came without TLS (403006); `x-forwarded-proto: https` counts as TLS. */
  requiresTls: z.boolean().default(false),
  /** What a call at the wrong data centre answers: both were seen (api.md section 3). */
  wrongDataCentreCode: z.union([z.literal(301001), z.literal(500028)]).default(301001),
  /** The data centre that this address plays when the Host header names none. Null: that of the site called. */
  dataCentre: dataCentreSchema.nullable().default(null),
  /** The outer code above field errors: all three were seen (api.md section 4.2). */
  fieldErrorsCode: z.union([z.literal(400006), z.literal(400009), z.literal(400020)]).default(400006),
  /** Whether a lite write also writes into the full account of the same e-mail (api.md sections 0.3 and 8.5). */
  overwriteFull: z.boolean().default(false),
  /** Whether names, city, zip and country are cleaned of HTML as documented: `&` becomes `&amp;` (api.md section 5.1). */
  sanitisesHtml: z.boolean().default(false),
  /** Whether setAccountInfo and getAccountInfo take the UID of a lite-only account (api.md sections 1.4 and 8.4). */
  acceptsLiteUid: z.boolean().default(true),
  /** Whose account a used regToken may write again within its hour (api.md section 8.3). */
  tokenReuse: z.enum(['same-email', 'any', 'never']).default('same-email'),
});

export type SandboxOptions = z.output<typeof optionsSchema>;

export const defaultOptions = (): SandboxOptions => optionsSchema.parse({});
