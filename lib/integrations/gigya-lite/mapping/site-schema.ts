import { z } from 'zod';
import type { getSchema } from '../../../gigya/get-schema';
import type { StoredSchema } from '../../define';

type GetSchemaAnswer = Extract<Awaited<ReturnType<typeof getSchema>>, { kind: 'ok' }>['answer'];

const text = z.string().optional();
const flag = z.boolean().optional();

const fieldSchema = z.object({
  type: text,
  writeAccess: text,
  format: text,
  required: flag,
  allowNull: flag,
  subType: text,
});
/** What a site's schema says of one field (api.md section 5.2). */
export type SchemaField = z.infer<typeof fieldSchema>;

const fieldsSchema = z.object({ fields: z.record(z.string(), fieldSchema), dynamicSchema: z.boolean() });

/**
 * A site's schema as it is kept: fields by path without the name of the part, `phones.number` or `terms.tos`. A part that
 * Gigya's answer lacked is null, which says that it is unknown and not that it is empty.
 */
export const siteSchemaSchema = z.object({
  profile: fieldsSchema,
  data: fieldsSchema.nullable(),
  subscriptions: z
    .array(z.object({ id: z.string(), doubleOptIn: z.boolean(), writeAccess: text }))
    .nullable(),
  preferences: z
    .object({
      fields: z.record(z.string(), fieldSchema.extend({ currentDocVersion: z.number().optional() })),
    })
    .nullable(),
});
export type SiteSchema = z.infer<typeof siteSchemaSchema>;

/** The part of Gigya's answer that is kept (api.md section 5.5). */
export function toSiteSchema(answer: GetSchemaAnswer): SiteSchema {
  const { profileSchema, dataSchema, subscriptionsSchema, preferencesSchema } = answer;
  const fieldsOf = ({ fields, dynamicSchema = false }: GetSchemaAnswer['profileSchema']) => ({
    fields,
    dynamicSchema,
  });
  return siteSchemaSchema.parse({
    profile: fieldsOf(profileSchema),
    data: dataSchema ? fieldsOf(dataSchema) : null,
    subscriptions:
      subscriptionsSchema?.map(({ id, doubleOptIn = false, writeAccess }) => ({
        id,
        doubleOptIn,
        writeAccess,
      })) ?? null,
    preferences: preferencesSchema ? { fields: preferencesSchema.fields } : null,
  });
}

/** A stored schema; null where there is none or what is stored cannot be read: it is then read at Gigya again. */
export function readSiteSchema(stored: StoredSchema | null): SiteSchema | null {
  return siteSchemaSchema.safeParse(stored?.body).data ?? null;
}
