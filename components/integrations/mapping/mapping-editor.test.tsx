import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Variable } from '@/lib/forms/variables';
import { describedAs, descriptionOf, viewOf } from './editors.fixture';
import { MappingEditor, type MappingEditorProps } from './mapping-editor';

const rows = [
  { source: 'email', target: 'profile.email' },
  { source: 'gender', target: 'profile.gender' },
  { source: 'birthday', target: 'profile.birthday' },
  { source: 'field.hobby', target: 'data.hobby' },
];
const of = (variable: Variable) => ({ sources: [{ variable }] });
const ofHobby = { sources: [{ field: 'hobby' }] };
const warningTexts = { read_only: 'Only the server may write this field' };
const render = (change: Partial<MappingEditorProps> = {}) =>
  renderToStaticMarkup(
    <MappingEditor
      value={rows}
      onChange={() => undefined}
      view={null}
      context={null}
      errors={{}}
      warningTexts={warningTexts}
      {...change}
    />,
  );
const itemOf = (html: string, label: string) =>
  html.split('</li>').find((item) => item.includes(`>${label}</span></span></label>`)) ?? '';
const checkboxOf = (html: string, label: string) =>
  /<input[^>]*type="checkbox"[^>]*>/.exec(itemOf(html, label))?.[0];

test('the e-mail is always sent, the other variables can be left out', () => {
  const html = render();
  expect(checkboxOf(html, 'E-mail')).toContain(' disabled=""');
  expect(checkboxOf(html, 'E-mail')).toContain(' checked=""');
  expect(checkboxOf(html, 'Gender')).not.toContain(' disabled=""');
  expect(checkboxOf(html, 'Gender')).toContain(' checked=""');
  expect(checkboxOf(html, 'Company')).not.toContain(' checked=""');
  expect(itemOf(html, 'Company')).toContain('Not sent.');
});

test('the parameter of the e-mail can be mended where it is wrong', () => {
  const isLocked = (html: string) => /readOnly=""[^>]*value="profile.email"/i.test(html);
  expect(isLocked(render())).toBe(true);
  expect(isLocked(render({ errors: { mapping: 'The e-mail must go elsewhere.' } }))).toBe(false);
});

test('each row says beside its parameter what becomes of it', () => {
  const view = viewOf({
    rows: [
      describedAs('profile.gender', { ...of('gender'), example: 'f' }),
      describedAs('profile.birthDay', {
        ...of('birthday'),
        parameters: ['profile.birthDay', 'profile.birthMonth'],
      }),
      describedAs('data.hobby', { ...ofHobby, state: 'left_out', reason: 'read_only' }),
    ],
  });
  const html = render({ view });
  expect(descriptionOf(html, 'Parameter for {gender}')).toBe('Sent Example: f');
  expect(descriptionOf(html, 'Parameter for {birthday}')).toBe('Sent');
  expect(descriptionOf(html, 'Parameter for {hobby}')).toBe('Left out Only the server may write this field.');
  expect(descriptionOf(html, 'Parameter for {email}')).toBe('');
});

test('no state is claimed while the schema is unknown, nor for a parameter that is being typed', () => {
  const view = viewOf({
    rows: [
      describedAs('profile.gender', { ...of('gender'), state: 'unknown', example: 'f' }),
      describedAs('data.hob', ofHobby),
    ],
  });
  const html = render({ view });
  expect(descriptionOf(html, 'Parameter for {gender}')).toBe('Example: f');
  expect(descriptionOf(html, 'Parameter for {hobby}')).toBe('');
});

test('a row that is mapped to where another one goes has not its state', () => {
  const view = viewOf({ rows: [describedAs('data.hobby', ofHobby)] });
  const clashing = [
    ...rows.filter(({ source }) => source !== 'gender'),
    { source: 'gender', target: 'data.hobby' },
  ];
  const html = render({ value: clashing, view });
  expect(descriptionOf(html, 'Parameter for {hobby}')).toBe('Sent');
  expect(descriptionOf(html, 'Parameter for {gender}')).toBe('');
});

test('an error stands at its row in the place of the state, and belongs to its control', () => {
  const message = 'profile.gender is filled by another row already.';
  const html = render({
    view: viewOf({ rows: [describedAs('data.hobby', ofHobby)] }),
    errors: {
      'mapping.3.target': message,
      'mapping.1.options.genderWords.f.0': 'Use at most 40 characters.',
    },
  });
  expect(descriptionOf(html, 'Parameter for {hobby}')).toBe(message);
  expect(itemOf(html, 'Gender')).toContain('Use at most 40 characters.');
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(1);
});

test('a field that no campaign has is kept by its name', () => {
  const fields = [{ name: 'hobby', label: 'Your hobby', kind: 'text' }];
  const known = render({ context: { fields, optIns: [] } });
  expect(known).toContain('<option value="field.hobby" selected="">{hobby} Your hobby</option>');
  expect(known).not.toContain('Name of the field');
  expect(render()).toMatch(/Name of the field of \{hobby\}.*value="hobby"/);
});

test('suggestions say what they are, and which would be left out', () => {
  const target = { label: 'any', group: 'Data', type: 'string' };
  const targets = [
    { ...target, value: 'data.loyaltyNumber', isWritable: false },
    { ...target, value: 'data.hobby', isWritable: true },
  ];
  const html = render({ view: viewOf({ targets }) });
  const [hobby, loyalty] = ['data.hobby', 'data.loyaltyNumber'].map((value) =>
    html.indexOf(`<option value="${value}"`),
  );
  expect(html).toContain('<option value="data.loyaltyNumber" label="Data, string, left out">');
  expect(hobby).toBeGreaterThan(0);
  expect(loyalty).toBeGreaterThan(hobby ?? 0);
});

test('every control has a name of its own', () => {
  const html = render({ value: [...rows, rows[3], rows[3]] });
  const names = [...html.matchAll(/<label for="[^"]+"[^>]*>(.*?)<\/label>/g)].map(([, name = '']) =>
    name.replaceAll(/<[^>]+>/g, ''),
  );
  expect(names.length).toBeGreaterThan(10);
  expect(new Set(names).size).toBe(names.length);
});

test('nothing can be changed where it is disabled', () => {
  expect(render({ disabled: true })).toMatch(/^<fieldset disabled=""/);
});
