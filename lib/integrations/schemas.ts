import { z } from 'zod';
import { localeSchema } from '../forms/variables';
import { typedText } from '../text-schema';

const integrationId = z.string().regex(/^[a-z0-9-]{1,60}$/);
const values = z.record(z.string().max(60), z.string().max(10_000));

/** What the Configure dialog sends; each integration's own schema checks the values. */
export const configureSchema = z.object({
  integrationId,
  name: typedText(80).min(1, 'Give the integration a name.'),
  settings: values,
  /** An empty text keeps what is stored. */
  secrets: values,
});

export const testConnectionSchema = configureSchema.extend({
  /** The language that the report is written in. */
  locale: localeSchema.default('en'),
});

export const saveConnectionSchema = configureSchema.extend({
  /** The revision that the dialog was opened on, so that nobody's save is overwritten unseen; null when none. */
  expectedRevision: z.int().positive().nullable(),
  switchOn: z.boolean().default(false),
});

export const setConnectionEnabledSchema = z.object({ integrationId, enabled: z.boolean() });
