import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { describedAs, viewOf } from './editors.fixture';
import type { Described } from './keep-described';
import { SettingsPreview } from './settings-preview';

const view = viewOf({
  method: { value: 'import', label: 'Import', why: ['Your server may write all of it.'] },
  rows: [
    describedAs('data.hobby', { example: 'Chess' }),
    describedAs('data.loyalty', {
      sources: [{ field: 'loyalty' }],
      state: 'left_out',
      reason: 'read_only',
    }),
  ],
  requests: [
    { endpoint: 'accounts.begin', body: {} },
    { endpoint: 'accounts.write', body: { data: { hobby: 'Chess' } } },
  ],
});
const render = (change: Partial<Described> = {}, readProblem: string | null = null) =>
  renderToStaticMarkup(
    <SettingsPreview
      described={{ view, fields: {}, schemaReadAt: null, destination: '', ...change }}
      isBusy={false}
      failure={null}
      warningTexts={{ read_only: 'Only the server may write this field' }}
      onReadFields={() => undefined}
      isReading={false}
      readProblem={readProblem}
    />,
  );

test('the calls stand in their order with their JSON, each under a name of its own', () => {
  const html = render();
  expect(html).toMatch(/aria-label="JSON of 1\. accounts\.begin".*aria-label="JSON of 2\. accounts\.write"/);
  expect(html).toContain('{\n  &quot;data&quot;: {\n    &quot;hobby&quot;: &quot;Chess&quot;\n  }\n}');
  expect(html.match(/tabindex="0"/gi)).toHaveLength(2);
});

test('what is left out stands with its cause, what is sent does not', () => {
  const [, list = ''] = /<ul aria-label="Left out"[^>]*>(.*?)<\/ul>/.exec(render()) ?? [];
  expect(list).toContain('{loyalty}');
  expect(list).toContain('data.loyalty');
  expect(list).toContain('Only the server may write this field.');
  expect(list).not.toContain('data.hobby');
});

test('the way of writing stands with its reasons', () => {
  expect(render()).toMatch(/Import<\/p><p[^>]*>Your server may write all of it\.<\/p>/);
});

test('it says when the fields were read, or that they were not, and why not', () => {
  expect(render()).toContain('have not been read yet');
  expect(render({ schemaReadAt: '2026-03-01T10:00:00Z' })).toMatch(
    /Fields read <time dateTime="2026-03-01T10:00:00Z"/,
  );
  expect(render({}, 'The key is refused.')).toContain('The key is refused.');
});

test('what stands there of before is not taken for what stands in the fields', () => {
  const html = render({ fields: { 'mapping.3.target': 'Taken.' } });
  expect(html).toContain('Some entries need a correction.');
  expect(html).toContain('This is what would have been sent before.');
  expect(render({ view: null, fields: { mapping: 'None.' } })).not.toContain('sent before');
});
