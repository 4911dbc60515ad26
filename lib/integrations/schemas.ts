import { z } from 'zod';
import { answersSchema, localeSchema, optInDecisionSchema, profileSchema } from '../forms/variables';
import { typedText } from '../text-schema';

const integrationId = z.string().regex(/^[a-z0-9-]{1,60}$/);
const secrets = z.record(z.string().max(60), z.string().max(10_000));
/** Each integration's own schema checks the values; what a number, a flag or a list is, comes as JSON. */
const settings = z
  .record(z.string().max(60), z.json())
  .refine((value) => JSON.stringify(value).length <= 200_000, 'These settings are too long.');

/** What a website overrides: the settings in it, the secrets in it; the secrets named in `inherit` go. */
const websiteEntriesSchema = z.object({
  websiteId: z.uuid(),
  settings,
  /** An empty text keeps what is stored for the website. */
  secrets,
  inherit: z.array(z.string().max(60)).max(50).default([]),
});

/** What the Configure dialog sends; each integration's own schema checks the values. */
export const configureSchema = z.object({
  integrationId,
  name: typedText(80).min(1, 'Give the integration a name.'),
  settings,
  /** An empty text keeps what is stored. */
  secrets,
  /** The websites whose overrides are set, the others stay as they are. */
  websites: z.array(websiteEntriesSchema).max(500).default([]),
});

export const testConnectionSchema = configureSchema.extend({
  /** The effective settings of this website are tested; the Global ones when null. */
  websiteId: z.uuid().nullable().default(null),
  /** Whether one marked sample person is pushed and deleted again. */
  pushesSample: z.boolean().default(false),
  /** The language that the report is written in. */
  locale: localeSchema.default('en'),
});

export const saveConnectionSchema = configureSchema.extend({
  /** The newest revision when the dialog was opened, so that nobody's save is overwritten unseen; null when none. */
  expectedRevision: z.int().positive().nullable(),
  switchOn: z.boolean().default(false),
});

export const setConnectionEnabledSchema = z.object({ integrationId, enabled: z.boolean() });

export const configureContextSchema = z.object({ integrationId });

/** A person to show what settings do; parsed answers, as a participation has them. */
export const sampleSchema = z.object({
  profile: profileSchema,
  answers: answersSchema,
  optIns: z.record(z.string().max(60), optInDecisionSchema),
  locale: localeSchema,
});

export const describeConnectionSchema = z.object({
  integrationId,
  /** The website whose stored key says where it goes; null for Global. */
  websiteId: z.uuid().nullable(),
  settings,
  /** The place whose schema counts, by default that of the stored key. */
  destination: z.string().max(60).nullable(),
  /** Null for Jane Doe, who has answered everything. */
  sample: sampleSchema.nullable().default(null),
  /** The language that the view is written in. */
  locale: localeSchema,
});

export const describeForFormSchema = z.object({ websiteId: z.uuid(), locale: localeSchema });
export type DescribeForForm = z.infer<typeof describeForFormSchema>;

export const readConnectionSchemaSchema = configureSchema.extend({
  /** The effective settings of this website are used; the Global ones when null. */
  websiteId: z.uuid().nullable().default(null),
  /** The language that a problem is told in. */
  locale: localeSchema.default('en'),
});

export const listRevisionsSchema = z.object({
  integrationId,
  /** The number of the last revision of the page before. */
  cursor: z.int().positive().optional(),
});

export const compareRevisionsSchema = z.object({
  integrationId,
  revisionId: z.uuid(),
  /** By default the current one of the same scope. */
  againstId: z.uuid().optional(),
});

export const restoreRevisionSchema = z.object({
  integrationId,
  revisionId: z.uuid(),
  /** The newest revision that was seen. */
  expectedRevision: z.int().positive(),
});
