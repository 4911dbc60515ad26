import { getAt } from '../accounts/merge-trees';
import type { Tree } from '../accounts/types';
import type { FieldError } from '../answers';
import { checkValues, type Problem } from './check-value';
import { fieldsByGroup, type Leaf, leavesOf } from './field-paths';
import { type FieldDefinition, type FieldType, MAX_FIELDS } from './profile-fields';

/** A call with a regToken, or without keys, counts as a client's and may not write everything (api.md section 0.2). */
export type Access = 'client' | 'server';

type Area = {
  name: 'profile' | 'data';
  fields: ReadonlyMap<string, FieldDefinition>;
  /** Whether a server call makes fields of names that the schema does not have (api.md section 5.2). */
  isDynamic: boolean;
  /** Whether a field may hold a list of values; in a profile only its objects come in lists. */
  takesLists: boolean;
  access: Access;
  /** What a full account has so far: clientCreate lets a client set a value, but not change it. */
  current: Tree;
};

export type Checked = { errors: FieldError[]; newFields: [path: string, field: FieldDefinition][] };

const dynamicName = /^[A-Za-z]\w*(\.[A-Za-z]\w*)*$/;

/** What a check gathers on its way. */
type Work = { newFields: Map<string, FieldDefinition>; below(path: string): readonly FieldDefinition[] };

/**
 * What the schema says against values that are written, field by field (api.md sections 5.1, 5.2 and 8.4), and which
 * fields a server call adds to a dynamic schema: typed by the first value, and open to the server alone.
 */
export function checkFields(tree: Tree, area: Area): Checked {
  const newFields = new Map<string, FieldDefinition>();
  let groups: ReturnType<typeof fieldsByGroup> | undefined;
  const below = (path: string) => {
    groups ??= fieldsByGroup(area.fields);
    return groups.get(path) ?? [];
  };
  const errors = leavesOf(tree, area.fields).flatMap((leaf) => {
    const problem = checkLeaf(leaf, area, { newFields, below });
    return problem ? [{ fieldName: `${area.name}.${leaf.path.slice(0, 100)}`, ...problem }] : [];
  });
  return { errors, newFields: [...newFields] };
}

function checkLeaf(leaf: Leaf, area: Area, { newFields, below }: Work): Problem | null {
  const { path, value, hasDottedName } = leaf;
  if (hasDottedName) return unknownField(path);
  const field = area.fields.get(path) ?? newFields.get(path);
  if (field) return checkKnown(leaf, field, area);
  const parts = below(path);
  const isWhole = value === null || typeof value === 'object';
  if (parts.length > 0) return isWhole ? checkWhole(parts, area) : unknownField(path);
  if (!area.isDynamic || area.access === 'client' || !dynamicName.test(path)) return unknownField(path);
  const type = typeOf(value);
  if (!type) return null;
  if (area.fields.size + newFields.size >= MAX_FIELDS) return unknownField(path);
  newFields.set(path, newField(type));
  return null;
}

function checkKnown({ path, value }: Leaf, field: FieldDefinition, area: Area): Problem | null {
  if (isClosed(field, area) || isKept(path, field, area)) return writeViolation;
  return checkValues(path, field, area.takesLists && Array.isArray(value) ? value : [value]);
}

/** An object as a whole, emptied or deleted: whoever may write none of its fields may not do that either (inference). */
function checkWhole(parts: readonly FieldDefinition[], area: Area): Problem | null {
  return parts.every((part) => isClosed(part, area)) ? writeViolation : null;
}

const isClosed = ({ writeAccess }: FieldDefinition, { access }: Area): boolean =>
  access === 'client' && writeAccess === 'serverOnly';

const isKept = (path: string, { writeAccess }: FieldDefinition, { access, current }: Area): boolean =>
  access === 'client' && writeAccess === 'clientCreate' && getAt(current, path.split('.')) !== undefined;

const writeViolation = { errorCode: 400025, message: 'write access mode violation' };

function unknownField(path: string): Problem {
  return { errorCode: 400024, message: `Field is not in the schema: ${path.slice(0, 100)}` };
}

/** Null for what does not tell a type: null, and empty lists and objects. */
function typeOf(value: unknown): FieldType | null {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'float';
  return null;
}

function newField(type: FieldType): FieldDefinition {
  const rules = { format: null, isEncrypted: false, isRequired: false, allowsNull: true };
  return { type, writeAccess: 'serverOnly', ...rules };
}
