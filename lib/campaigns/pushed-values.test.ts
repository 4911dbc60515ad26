import { describe, expect, test } from 'vitest';
import type { DescribedRow } from '../integrations/define';
import type { FormField, OptIn } from './definition';
import { leftOutOf, leftOutProblems, rowsOfFields, rowsTaking, sayLeftOut, sourceOf } from './pushed-values';

const row = (index: number, change: Partial<DescribedRow>): DescribedRow => ({
  ...{ setting: 'mapping', index, sources: [], parameters: [`p${index}`], state: 'sent', reason: null },
  ...{ example: '', hasDoubleOptIn: false },
  ...change,
});
const text = { help: '', mandatory: false };
const gender: FormField = { variable: 'gender', label: 'Gender', ...text };
const street: FormField = { variable: 'address', label: 'Street', ...text };
const box: FormField = { variable: 'box', label: 'Box', ...text };
const colour: FormField = { variable: 'colour', kind: 'text', options: [], label: 'Colour', ...text };
const newsletter: OptIn = {
  ...{ name: 'newsletter', wording: 'Mail me.', category: 'newsletter', style: 'checkbox', mandatory: false },
};
const leftOut = { state: 'left_out', reason: 'read_only' } as const;
const rows = [
  row(0, { sources: [{ variable: 'gender' }], ...leftOut }),
  row(1, { sources: [{ variable: 'address' }, { variable: 'number' }, { variable: 'box' }] }),
  row(2, { sources: [{}] }),
  row(3, { sources: [{ variable: 'company' }] }),
  row(4, { setting: 'optIns', sources: [{ optIn: 'newsletter' }], ...leftOut }),
];
const form = (fields: FormField[], optIns: OptIn[] = []) => ({ fields, optIns });

describe('what is pushed of a form', () => {
  test('is each row that takes a field of it, by the names of its own fields', () => {
    const shown = rowsOfFields(rows, [box, street, gender, colour]);
    expect(shown.map(({ index, names }) => [index, names])).toEqual([
      [0, ['gender']],
      [1, ['box', 'address']],
    ]);
  });

  test('is nothing of a field or an opt-in that no row takes', () => {
    expect(rowsTaking(rows, sourceOf(colour))).toEqual([]);
    expect(rowsTaking(rows, { optIn: 'colour' })).toEqual([]);
    expect(rowsTaking(rows, { optIn: 'newsletter' })).toHaveLength(1);
  });
});

describe('what is left out', () => {
  test('is named with its reason, opt-ins by their name', () => {
    expect(leftOutOf(rows, form([gender, street, colour], [newsletter]))).toEqual([
      { label: 'Gender', reason: 'read_only' },
      { label: 'Opt-in newsletter', reason: 'read_only' },
    ]);
  });

  test('is nothing that also goes elsewhere', () => {
    const twice = [...rows, row(5, { sources: [{ variable: 'gender' }] })];
    expect(leftOutOf(twice, form([gender]))).toEqual([]);
  });

  test('is said in one sentence', () => {
    const values = ['Gender', 'Street', 'Box'].map((label) => ({ label, reason: null }));
    expect(sayLeftOut(values)).toBe('Gender, Street and Box are left out.');
    expect(sayLeftOut(values.slice(0, 1))).toBe('Gender is left out.');
  });

  test('is worth knowing before publishing and never in the way', () => {
    expect(leftOutProblems(rows, form([gender]))).toEqual([
      { step: 'form', message: expect.stringContaining('Gender is left out.'), blocks: false },
    ]);
    expect(leftOutProblems(rows, form([street]))).toEqual([]);
    expect(leftOutProblems(null, form([gender]))).toEqual([]);
  });
});
