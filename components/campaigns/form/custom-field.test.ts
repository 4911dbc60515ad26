import { expect, test } from 'vitest';
import type { CustomField, FormField } from '@/lib/campaigns/definition';
import { fieldKey, newCustomField, withLabel } from './custom-field';

const native: FormField = { variable: 'email', label: 'E-mail', help: '', mandatory: true };
const labelled = (label: string, others: FormField[] = []) => withLabel(newCustomField, label, others);

test('the name of a new field follows its label', () => {
  const first = labelled('Favourite c');
  expect(first.variable).toBe('favourite_c');
  expect(withLabel(first, 'Favourite colour', []).variable).toBe('favourite_colour');
});

test('a name that somebody typed stays', () => {
  const typed: CustomField = { ...labelled('Colour'), variable: 'shade' };
  expect(withLabel(typed, 'Colour of the car', [])).toMatchObject({
    label: 'Colour of the car',
    variable: 'shade',
  });
});

test('a name that is taken, a variable or the form’s own gets a number', () => {
  expect(labelled('Colour', [labelled('Colour')]).variable).toBe('colour_2');
  expect(labelled('E-mail').variable).toBe('e_mail');
  expect(labelled('Country').variable).toBe('country_2');
  expect(labelled('Source').variable).toBe('source_2');
});

test('a row keeps its key while its name is typed', () => {
  const fields = [labelled('Colour'), native, labelled('Size')];
  const renamed = [labelled('Colou'), native, labelled('Size')];
  const keys = (list: FormField[]) => list.map((_, index) => fieldKey(list, index));
  expect(keys(renamed)).toEqual(keys(fields));
  expect(new Set(keys(fields)).size).toBe(3);
});
