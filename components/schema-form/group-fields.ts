import type { FieldDescription } from './describe-schema';

/** Fields that stand together: under one heading, side by side, in one list of rows, or below each other. */
export type FieldSet = {
  key: string;
  kind: 'section' | 'short' | 'structured' | 'plain';
  section: FieldDescription['section'];
  fields: FieldDescription[];
};

/** Fields that follow each other and belong together, in their order. */
export function groupFields(fields: readonly FieldDescription[]): FieldSet[] {
  const sets: FieldSet[] = [];
  for (const field of fields) {
    const set = { kind: kindOf(field), section: field.section };
    const last = sets.at(-1);
    if (last?.kind === set.kind && last.section?.title === set.section?.title) last.fields.push(field);
    else sets.push({ ...set, key: field.name, fields: [field] });
  }
  return sets;
}

/** Settings that hold a list of rows, for which the caller has an editor. */
export const isStructured = ({ control }: Pick<FieldDescription, 'control'>): boolean =>
  control === 'mapping' || control === 'optIns';

function kindOf(field: FieldDescription): FieldSet['kind'] {
  if (field.section) return 'section';
  if (isStructured(field)) return 'structured';
  return field.control === 'select' || field.control === 'segmented' ? 'short' : 'plain';
}
