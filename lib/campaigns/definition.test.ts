import { describe, expect, test } from 'vitest';
import { defaultDefinition } from './default-definition';
import { formSchema } from './definition';

const { form } = defaultDefinition({ publicName: 'Win', locale: 'en' });
const custom = (change: object = {}) => ({
  ...{ variable: 'colour', kind: 'choice', options: ['Red', 'Blue'], label: 'Colour', mandatory: false },
  ...change,
});
const optIn = (change: object = {}) => ({
  ...{ name: 'newsletter', wording: 'Send me the newsletter.', category: 'newsletter' },
  ...{ style: 'checkbox', mandatory: false },
  ...change,
});
const errorsOf = (value: unknown) => {
  const { error } = formSchema.safeParse(value);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
};
const fields = (...more: object[]) => ({ ...form, fields: [...form.fields, ...more] });

describe('a form', () => {
  test('may have custom fields and opt-ins', () => {
    expect(errorsOf({ ...fields(custom()), optIns: [optIn()] })).toEqual({});
  });

  test('may keep the options of a choice that became a text, whatever they are', () => {
    expect(errorsOf(fields(custom({ kind: 'text', options: ['Red', 'Red'] })))).toEqual({});
  });

  test('that was published before there were opt-ins has none', () => {
    const { optIns: _, ...old } = form;
    expect(formSchema.parse(old).optIns).toEqual([]);
  });

  test.each([
    ['a name of two fields', [custom(), custom()], { 'fields.4.variable': 'There is another colour.' }],
    ['a variable twice', [form.fields[0] ?? {}], { 'fields.3.variable': 'There is another firstname.' }],
    ['a choice without options', [custom({ options: [] })], { 'fields.3.options': /at least one/ }],
    [
      'two options that are the same',
      [custom({ options: ['Red', ' Red '] })],
      { 'fields.3.options': /same/ },
    ],
    ['an option without a text', [custom({ options: ['Red', ' '] })], { 'fields.3.options.1': /text/ }],
    ['a variable as a custom name', [custom({ variable: 'phone' })], { 'fields.3.variable': /standard/ }],
    ['a name of the form itself', [custom({ variable: 'source' })], { 'fields.3.variable': /form itself/ }],
    ['a name of every object', [custom({ variable: 'constructor' })], { 'fields.3.variable': /reserved/ }],
    ['a name with a space', [custom({ variable: 'my colour' })], { 'fields.3.variable': /small letters/ }],
    [
      'no name and no label',
      [custom({ variable: '', label: '' })],
      {
        'fields.3.variable': /small letters/,
        'fields.3.label': /label/,
      },
    ],
    [
      'a variable without a label',
      [{ variable: 'phone', label: '', mandatory: true }],
      {
        'fields.3.label': /label/,
      },
    ],
  ])('is refused %s', (_, more, errors) => {
    const expected = Object.entries(errors).map(([path, message]) => [path, expect.stringMatching(message)]);
    expect(errorsOf(fields(...more))).toEqual(Object.fromEntries(expected));
  });

  test.each([
    ['a name twice', [optIn(), optIn()], { 'optIns.1.name': /another newsletter/ }],
    ['no wording', [optIn({ wording: ' ' })], { 'optIns.0.wording': /agree to/ }],
    ['a bad name', [optIn({ name: 'News letter' })], { 'optIns.0.name': /small letters/ }],
  ])('is refused an opt-in with %s', (_, optIns, errors) => {
    const expected = Object.entries(errors).map(([path, message]) => [path, expect.stringMatching(message)]);
    expect(errorsOf({ ...form, optIns })).toEqual(Object.fromEntries(expected));
  });
});
