import 'server-only';
import { z } from 'zod';
import type { GigyaSite } from './call';
import { callMethod, type MethodResult } from './call-method';
import { flattenSubscriptions } from './flatten-subscriptions';
import { listOf, optionalCount, optionalFlag, optionalText, recordOf } from './lenient';

const field = z.looseObject({
  type: optionalText,
  /** The type of an array's items. */
  subType: optionalText,
  writeAccess: optionalText,
  /** A rule such as `regex('...')`; `true` for a value that must be true. */
  format: z
    .union([z.string(), z.boolean().transform(String)])
    .optional()
    .catch(undefined),
  required: optionalFlag,
  allowNull: optionalFlag,
  encrypt: optionalText,
});
const consent = field.extend({ currentDocVersion: optionalCount, currentDocDate: optionalText });
const subscription = z.object({
  id: z.string(),
  type: optionalText,
  required: optionalFlag,
  writeAccess: optionalText,
  description: optionalText,
  doubleOptIn: optionalFlag,
  enableConditionalDoubleOptIn: optionalFlag,
});

const fieldsSchema = z.object({
  /** By path without the name of the part, for example `phones.number` in the profile. */
  fields: recordOf(field),
  /** Whether a write of an unknown key makes a field of it. */
  dynamicSchema: optionalFlag,
});

const answer = z.object({
  profileSchema: fieldsSchema,
  dataSchema: fieldsSchema.optional().catch(undefined),
  subscriptionsSchema: z
    .object({ fields: z.unknown().transform(flattenSubscriptions).pipe(listOf(subscription)) })
    .transform(({ fields }) => fields)
    .optional()
    .catch(undefined),
  preferencesSchema: fieldsSchema
    .extend({ fields: recordOf(consent) })
    .optional()
    .catch(undefined),
});

/** A site's schemas as they are answered. */
export type GigyaSchema = z.infer<typeof answer>;

type OtherSchema = Exclude<keyof GigyaSchema, 'profileSchema'>;

const allOthers: OtherSchema[] = ['dataSchema', 'subscriptionsSchema', 'preferencesSchema'];

/**
 * Reads the site's schemas: which fields exist and who may write them; subscriptions come as a list. Proves the data
 * centre, the API key and the credentials in one call without side effect. The profile's schema is always asked for, the
 * others by `include`; a part that the answer lacks is undefined (api.md section 5.5; no blanks in `include`, section 7).
 */
export async function getSchema(input: {
  site: GigyaSite;
  signal: AbortSignal;
  include?: OtherSchema[];
  /** Default `full`; `clientOnly` leaves out what only the server may write. */
  filter?: 'full' | 'explicitOnly' | 'clientOnly';
  /** For a member of a site group; default `effective`, the two merged. */
  scope?: 'effective' | 'group' | 'site';
}): Promise<MethodResult<GigyaSchema>> {
  const { site, signal, filter, scope } = input;
  const include = ['profileSchema', ...(input.include ?? allOthers)].join(',');
  const params = { include, filter, scope };
  return callMethod({ site, signal, method: 'accounts.getSchema', params, answer });
}
