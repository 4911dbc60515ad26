import { expect, test } from 'vitest';
import type { FieldDescription } from './describe-schema';
import { groupFields } from './group-fields';

const section = { title: 'Protection', help: 'What to do.' };
const field = (name: string, control: FieldDescription['control'], more: Partial<FieldDescription> = {}) => ({
  ...{ name, control, label: name, isOptional: false },
  ...more,
});
const shape = (fields: FieldDescription[]) =>
  groupFields(fields).map(({ kind, fields: together }) => [kind, together.map(({ name }) => name).join(' ')]);

test('fields that follow each other and belong together stand together, in their order', () => {
  const fields = [
    field('centre', 'select'),
    field('method', 'segmented'),
    field('setUp', 'radio', { section }),
    field('limit', 'number', { section }),
    field('other', 'radio', { section: { title: 'Other' } }),
    field('note', 'text'),
    field('rows', 'mapping'),
    field('optIns', 'optIns'),
    field('late', 'select'),
  ];
  expect(shape(fields)).toEqual([
    ['short', 'centre method'],
    ['section', 'setUp limit'],
    ['section', 'other'],
    ['plain', 'note'],
    ['structured', 'rows optIns'],
    ['short', 'late'],
  ]);
});

test('a section that comes twice has its heading twice, since the order of the manifest stays', () => {
  const fields = [field('a', 'flag', { section }), field('b', 'text'), field('c', 'flag', { section })];
  expect(shape(fields)).toEqual([
    ['section', 'a'],
    ['plain', 'b'],
    ['section', 'c'],
  ]);
});
