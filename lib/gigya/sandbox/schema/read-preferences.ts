import { z } from 'zod';
import type { ConsentChange } from '../accounts/changes';
import { consentAt } from '../accounts/merge-consents';
import type { Tree } from '../accounts/types';
import type { FieldError } from '../answers';
import type { Access } from './check-fields';
import { flattenTree, splitPath } from './flatten-tree';
import type { SiteSchema } from './site-schema';

const consentSchema = z.object({ isConsentGranted: z.boolean(), tags: z.array(z.string()).optional() });

/** Read, but never written (api.md section 5.4). */
const readOnly = ['docVersion', 'docDate', 'lastConsentModified', 'actionTimestamp', 'lang', 'customData']
  .concat(['entitlements', 'locales'])
  .map((name) => new RegExp(`^${name}(\\.|$)`));

type Context = { schema: SiteSchema; access: Access; before: Tree };

/**
 * Reads what a write says of consents: isConsentGranted, and tags together with a change of it, for paths that the site
 * has. The form as a list is not supported (api.md sections 1.2 and 5.4).
 */
export function readPreferences(
  tree: Tree,
  context: Context,
): { preferences: Map<string, ConsentChange>; errors: FieldError[] } {
  const parts = new Map<string, Map<string, unknown>>();
  const unknown: string[] = [];
  for (const { path, value } of flattenTree(tree)) {
    const found = splitPath(path, context.schema.preferences);
    if (found) parts.set(found.name, (parts.get(found.name) ?? new Map()).set(found.rest, value));
    else unknown.push(path);
  }
  const errors = unknown.map((path) => errorAt(path, 400024, `Field is not in the schema: ${path}`));
  const preferences = new Map<string, ConsentChange>();
  for (const [path, values] of parts) {
    const consent = readConsent(path, values, context);
    if ('message' in consent) errors.push(consent);
    else preferences.set(path, consent);
  }
  return { preferences, errors };
}

function readConsent(
  path: string,
  values: ReadonlyMap<string, unknown>,
  { schema, access, before }: Context,
): ConsentChange | FieldError {
  if (access === 'client' && schema.preferences.get(path)?.writeAccess === 'serverOnly')
    return errorAt(path, 400025, 'write access mode violation');
  const names = [...values.keys()];
  const closed = names.find((name) => readOnly.some((pattern) => pattern.test(name)));
  if (closed) return errorAt(`${path}.${closed}`, 400025, 'write access mode violation');
  if (values.has('')) return errorAt(path, 400023, `Invalid type for field: ${path}`);
  const odd = names.find((name) => name !== 'isConsentGranted' && name !== 'tags');
  if (odd !== undefined)
    return errorAt(`${path}.${odd}`, 400024, `Field is not in the schema: ${path}.${odd}`);
  const known = consentAt(before, path);
  const consent = consentSchema.safeParse({
    isConsentGranted: known?.isConsentGranted,
    ...Object.fromEntries(values),
  });
  if (!consent.success) return errorAt(path, 400023, `Invalid type for field: ${path}`);
  const { isConsentGranted, tags } = consent.data;
  if (tags && known?.isConsentGranted === isConsentGranted)
    return errorAt(`${path}.tags`, 400006, `Tags can only be written with a change of the consent: ${path}`);
  return { isConsentGranted, ...(tags ? { tags } : {}) };
}

const errorAt = (path: string, errorCode: number, message: string): FieldError => ({
  fieldName: `preferences.${path.slice(0, 100)}`,
  errorCode,
  message: message.slice(0, 200),
});
