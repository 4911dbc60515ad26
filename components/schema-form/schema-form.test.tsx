import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { FieldDescription } from './describe-schema';
import { SchemaForm } from './schema-form';

const fields: FieldDescription[] = [
  { name: 'region', label: 'Region', help: 'Where it is.', control: 'select', isOptional: false },
  { name: 'word', label: 'Word', control: 'secret', isOptional: false },
  { name: 'pair', label: 'Pair', control: 'secret', isOptional: false },
];

test('a field that does not count is out of sight and stays in the form, so that it keeps what was typed', () => {
  const html = renderToStaticMarkup(<SchemaForm fields={fields} asked={new Set(['region', 'pair'])} />);
  const parts = html.split('<div hidden="">');
  expect(parts).toHaveLength(2);
  expect(parts[0]).toContain('name="region"');
  expect(parts[1]).toMatch(/^.*name="word".*name="pair"/);
});

test('every field is in sight where nothing is said', () => {
  expect(renderToStaticMarkup(<SchemaForm fields={fields} />)).not.toContain('hidden=""');
});

test('what is known of a field stands below its help and belongs to its description', () => {
  const html = renderToStaticMarkup(<SchemaForm fields={fields} notes={{ region: 'Detected: Europe' }} />);
  const [, id = 'none'] = /<select[^>]*aria-describedby="([^"]+)"/.exec(html) ?? [];
  expect(html).toMatch(
    new RegExp(`id="${id}"[^>]*><p[^>]*>Where it is\\.<span[^>]*>Detected: Europe</span>`),
  );
});

test('no secret is kept by the browser or filled in by it', () => {
  const html = renderToStaticMarkup(<SchemaForm fields={fields} />);
  const inputs = html.match(/<input[^>]*>/g) ?? [];
  expect(inputs).toHaveLength(2);
  for (const input of inputs) {
    expect(input).toContain('type="password"');
    expect(input).toContain('autoComplete="new-password"');
    expect(input).not.toContain('value=');
  }
});
