import { expect, test } from 'vitest';
import { postedForm } from './posted-form';

const fields = [{ variable: 'firstname' as const, label: 'First name', help: '', mandatory: true }];

test('a posted form is what was typed and ticked, by name', () => {
  const form = new FormData();
  form.set('firstname', ' Jane ');
  form.set('isAdmin', 'yes');
  form.set('optIn.newsletter', 'yes');
  form.set('optIn.partners', 'no');
  form.set('optIn.rules', 'on');
  expect(postedForm(form, fields)).toEqual({
    values: { firstname: ' Jane ' },
    optIns: { newsletter: true, partners: false },
  });
});

test('a forged file is no text', () => {
  const form = new FormData();
  form.set('firstname', new File(['x'], 'x.txt'));
  form.set('optIn.newsletter', new File(['yes'], 'yes'));
  expect(postedForm(form, fields)).toEqual({ values: {}, optIns: {} });
});
