import { expect, it } from 'vitest';
import type { Variable } from '@/lib/forms/variables';
import { changeField, insertField, moveField, removeField } from './field-order';

const field = (variable: Variable) => ({ variable, label: variable, help: '', mandatory: true });
const fields = [field('firstname'), field('lastname'), field('email')];
const order = (list: readonly { variable: Variable }[]) => list.map(({ variable }) => variable);

it('swaps a field with its neighbour', () => {
  expect(order(moveField(fields, 'email', 'up'))).toEqual(['firstname', 'email', 'lastname']);
  expect(order(moveField(fields, 'firstname', 'down'))).toEqual(['lastname', 'firstname', 'email']);
});

it('leaves the first field first and the last one last', () => {
  expect(moveField(fields, 'firstname', 'up')).toEqual(fields);
  expect(moveField(fields, 'email', 'down')).toEqual(fields);
  expect(moveField(fields, 'phone', 'down')).toEqual(fields);
});

it('brings a removed field back to where it was', () => {
  const without = removeField(fields, 'lastname');
  expect(order(without)).toEqual(['firstname', 'email']);
  expect(insertField(without, field('lastname'), 1)).toEqual(fields);
});

it('never has a variable on the form twice', () => {
  expect(insertField(fields, field('email'), 0)).toEqual(fields);
});

it('changes one field and no other', () => {
  const changed = changeField(fields, 'lastname', { mandatory: false });
  expect(changed.map(({ mandatory }) => mandatory)).toEqual([true, false, true]);
});
