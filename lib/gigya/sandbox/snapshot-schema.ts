import { z } from 'zod';
import { dataCentreSchema, optionsSchema } from './options';
import { treeSchema } from './schema/parse-tree';
import { MAX_FIELDS } from './schema/profile-fields';
import {
  apiKeySchema,
  consentSchema,
  fieldSchema,
  pathSchema,
  policiesSchema,
  subscriptionSchema,
  userSchema,
  webhookSchema,
} from './site-schemas';

const uid = z.string().min(1).max(252);
const email = z.string().min(3).max(320);
const dates = {
  created: z.iso.datetime(),
  createdTimestamp: z.number(),
  lastUpdated: z.iso.datetime(),
  lastUpdatedTimestamp: z.number(),
};

const emailAccountSchema = z.strictObject({
  ...dates,
  UID: uid,
  token: z.string().min(1).max(200),
  email,
  channel: z.literal('email'),
  hasLiteAccount: z.boolean(),
  hasFullAccount: z.boolean(),
  regSource: z.string().nullable(),
  profile: treeSchema,
  data: treeSchema,
  subscriptions: treeSchema,
  preferences: treeSchema,
  communications: treeSchema,
});

const liteRecordSchema = z.strictObject({ ...dates, UID: uid, email, profile: treeSchema, data: treeSchema });

const fullAccountSchema = z.strictObject({
  ...dates,
  UID: uid,
  isRegistered: z.boolean(),
  isVerified: z.boolean(),
  isActive: z.boolean(),
  loginIDs: z.strictObject({ emails: z.array(z.string()), username: z.string().nullable() }),
  regSource: z.string().nullable(),
  profile: treeSchema,
  data: treeSchema,
  preferences: treeSchema,
});

const mapOf = <Value extends z.ZodType>(value: Value) =>
  z
    .record(pathSchema, value)
    .transform((entries) => new Map(Object.entries(entries)))
    .refine(({ size }) => size <= MAX_FIELDS, 'too many fields');

const siteSchema = z.strictObject({
  apiKey: apiKeySchema,
  dataCentre: dataCentreSchema,
  users: z.array(userSchema),
  isLiteEnabled: z.boolean(),
  policies: policiesSchema,
  schema: z.strictObject({
    mode: z.enum(['open', 'default', 'custom']),
    profile: mapOf(fieldSchema),
    data: z.strictObject({ fields: mapOf(fieldSchema), isDynamic: z.boolean() }),
    subscriptions: mapOf(subscriptionSchema),
    preferences: mapOf(consentSchema),
    communications: z.array(z.string()).transform((names) => new Set(names)),
  }),
  webhooks: z.array(webhookSchema),
  accounts: z.strictObject({
    emails: z.array(emailAccountSchema),
    lites: z.array(liteRecordSchema),
    fulls: z.array(fullAccountSchema),
  }),
});
export type SiteInSnapshot = z.output<typeof siteSchema>;

/** A snapshot of this version of the sandbox. */
export const snapshotSchema = z.strictObject({
  format: z.literal('gigya-sandbox', 'this is no snapshot of a sandbox'),
  version: z.literal(1, 'this snapshot is of another version'),
  takenAt: z.iso.datetime(),
  options: optionsSchema,
  sites: z
    .array(siteSchema)
    .min(1)
    .refine(
      (sites) => new Set(sites.map(({ apiKey }) => apiKey)).size === sites.length,
      'an API key is there twice',
    ),
});
/** As it is stored: JSON and nothing else. */
export type Snapshot = z.input<typeof snapshotSchema>;
