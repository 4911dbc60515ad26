import { z } from 'zod';
import { MAX_FIELDS } from '../schema/profile-fields';
import { createSchema, type SiteSchema } from '../schema/site-schema';
import { consentSchema, fieldSchema, fieldToJson, pathSchema, subscriptionSchema } from '../site-schemas';
import { type ControlAnswer, good, readingSite, refused, takingForSite, unreadable } from './control';
import { describeState } from './describe-state';

const fieldKinds = ['profile', 'data', 'subscriptions', 'preferences', 'communications'] as const;

export const getSchema = readingSite(({ site: { schema } }) => good(schemaToJson(schema)));

/** Puts the schema back to one of the two presets. */
export const setSchemaMode = takingForSite({ mode: z.enum(['open', 'default']) }, ({ state, site, body }) => {
  site.schema = createSchema(body.mode);
  return describeState({ state });
});

/** Whether unknown keys in `data` become fields (api.md section 5.2). */
export const setDynamic = takingForSite({ isDynamic: z.boolean() }, ({ site, body }) => {
  site.schema.data.isDynamic = body.isDynamic;
  site.schema.mode = 'custom';
  return good(schemaToJson(site.schema));
});

/** Adds, changes or (null) removes one field; what a change does not name stays. */
export const setField = takingForSite(
  {
    kind: z.enum(fieldKinds),
    path: pathSchema,
    definition: z.looseObject({}).nullable(),
  },
  ({ site: { schema }, body: { kind, path, definition } }) => {
    if (kind === 'profile' && (!schema.profile.has(path) || definition === null)) {
      return refused(
        400,
        'A site has the profile fields that Gigya gives it: they can be changed, not added or removed',
      );
    }
    const refusal =
      kind === 'communications' ? setTopic(schema, path, definition) : change(schema, kind, path, definition);
    if (refusal) return refusal;
    schema.mode = 'custom';
    return good(schemaToJson(schema));
  },
);

type Definition = Record<string, unknown> | null;

function setTopic(schema: SiteSchema, path: string, definition: Definition): null {
  if (definition) schema.communications.add(path);
  else schema.communications.delete(path);
  return null;
}

function change(
  schema: SiteSchema,
  kind: 'profile' | 'data' | 'subscriptions' | 'preferences',
  path: string,
  definition: Definition,
): ControlAnswer | null {
  const named = { path, definition };
  switch (kind) {
    case 'subscriptions':
      return put({ ...named, map: schema.subscriptions, parser: subscriptionSchema, toJson: asItIs });
    case 'preferences':
      return put({ ...named, map: schema.preferences, parser: consentSchema, toJson: asItIs });
    default: {
      const map = kind === 'profile' ? schema.profile : schema.data.fields;
      return put({ ...named, map, parser: fieldSchema, toJson: fieldToJson });
    }
  }
}

const asItIs = <Value>(value: Value): Value => value;

function put<Value extends object>(input: {
  map: Map<string, Value>;
  path: string;
  definition: Definition;
  parser: z.ZodType<Value>;
  toJson(value: Value): object;
}): ControlAnswer | null {
  const { map, path, definition, parser, toJson } = input;
  if (definition === null) {
    map.delete(path);
    return null;
  }
  const known = map.get(path);
  if (!known && map.size >= MAX_FIELDS) return refused(400, `There are ${MAX_FIELDS} of them already`);
  const parsed = parser.safeParse({ ...(known ? toJson(known) : {}), ...definition });
  if (!parsed.success) return unreadable(parsed.error);
  map.set(path, parsed.data);
  return null;
}

function schemaToJson({ mode, profile, data, subscriptions, preferences, communications }: SiteSchema) {
  const entries = (fields: SiteSchema['profile']) =>
    Object.fromEntries([...fields].map(([path, field]) => [path, fieldToJson(field)]));
  return {
    mode,
    profile: entries(profile),
    data: { fields: entries(data.fields), isDynamic: data.isDynamic },
    subscriptions: Object.fromEntries(subscriptions),
    preferences: Object.fromEntries(preferences),
    communications: [...communications],
  };
}
