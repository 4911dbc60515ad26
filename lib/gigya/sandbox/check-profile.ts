import type { FieldError } from './answers';
import type { FieldDefinition, FieldType } from './profile-fields';
import { fieldOf, hasParts, type Site } from './site';

type Leaf = { path: string; value: unknown };

const isOfType: Record<FieldType, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  'basic-string': (value) => typeof value === 'string',
  date: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  long: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
};

/**
 * What the site's schema says against a profile that a client-side call writes: unknown fields, write access, types and
 * formats (api.md sections 5.1 and 8.4; captured messages in 4.2).
 */
export function checkProfile(site: Site, profile: Record<string, unknown>): FieldError[] {
  return Object.entries(profile)
    .flatMap(([name, value]) => leavesOf(name, value))
    .flatMap(({ path, value }) => {
      const problem = problemOf(path, fieldOf(site, path), value);
      return problem ? [{ fieldName: `profile.${path}`, ...problem }] : [];
    });
}

/** The parts of an object or of each object of an array, where the schema knows parts; else the value itself. */
function leavesOf(name: string, value: unknown): Leaf[] {
  if (!hasParts(name) || value === null) return [{ path: name, value }];
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => {
    if (typeof item !== 'object' || item === null) return [{ path: name, value: item }];
    return Object.entries(item).map(([part, inner]) => ({ path: `${name}.${part}`, value: inner }));
  });
}

function problemOf(path: string, field: FieldDefinition | undefined, value: unknown) {
  // A whole object may be deleted; only its parts are in the schema.
  if (!field) return value === null && !path.includes('.') ? null : unknownField(path);
  if (field.writeAccess === 'serverOnly')
    return { errorCode: 400025, message: 'write access mode violation' };
  if (value === null) return null;
  if (!isOfType[field.type](value)) return { errorCode: 400023, message: `Invalid type for field: ${path}` };
  if (!field.format || field.format.test(String(value))) return null;
  return { errorCode: path === 'email' ? 400006 : 400026, message: `Unallowed value for field: ${path}` };
}

function unknownField(path: string) {
  return { errorCode: 400024, message: `Field is not in the schema: ${path.slice(0, 100)}` };
}
