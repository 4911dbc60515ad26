import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { FieldDescription } from './describe-schema';
import { SchemaForm } from './schema-form';

const fields: FieldDescription[] = [
  { name: 'region', label: 'Region', help: 'Where it is.', control: 'select', isOptional: false },
  { name: 'word', label: 'Word', control: 'secret', isOptional: false },
  { name: 'pair', label: 'Pair', control: 'secret', isOptional: false },
];
const choices = { region: [{ value: 'eu', label: 'Europe' }] };
const section = { title: 'Protection', help: 'What to do.' };
const options = [
  { value: 'wins', label: 'Latest wins', help: 'Fewer calls.' },
  { value: 'gaps', label: 'Fill the gaps', tag: 'Recommended' },
];
const others: FieldDescription[] = [
  { name: 'mode', label: 'Mode', control: 'radio', isOptional: false, section, options },
  { name: 'way', label: 'Way', control: 'segmented', isOptional: false, options },
  { name: 'limit', label: 'Limit', control: 'number', isOptional: false },
  { name: 'optIns', label: 'Opt-ins', control: 'optIns', isOptional: false },
];
const otherValues = { mode: 'gaps', way: 'wins', limit: 10 };
const html = renderToStaticMarkup;

test('a field that does not count is out of sight and stays in the form, so that it keeps what was typed', () => {
  const asked = new Set(['region', 'pair']);
  const parts = html(<SchemaForm fields={fields} asked={asked} />).split('hidden=""');
  expect(parts).toHaveLength(2);
  expect(parts[0]).toContain('name="region"');
  expect(parts[1]).toMatch(/^.*name="word".*name="pair"/);
});

test('a heading goes with its fields', () => {
  const [mode] = others;
  const shown = html(<SchemaForm fields={mode ? [mode] : []} values={otherValues} asked={new Set()} />);
  expect(shown).toMatch(/^<section[^>]* hidden=""/);
  expect(shown).toContain('Protection');
});

test('every field is in sight where nothing is said', () => {
  expect(html(<SchemaForm fields={fields} />)).not.toContain('hidden=""');
});

test('what is known of a field stands below its help and belongs to its description', () => {
  const shown = html(<SchemaForm fields={fields} notes={{ region: 'Detected: Europe' }} />);
  const [, id = 'none'] = /<select[^>]*aria-describedby="([^"]+)"/.exec(shown) ?? [];
  expect(shown).toMatch(
    new RegExp(`id="${id}"[^>]*><p[^>]*>Where it is\\.<span[^>]*>Detected: Europe</span>`),
  );
});

test('no secret is kept by the browser or filled in by it', () => {
  const values = { region: 'eu', word: 'never shown', pair: 'never shown' };
  const shown = html(<SchemaForm fields={fields} values={values} choices={choices} />);
  const inputs = shown.match(/<input[^>]*>/g) ?? [];
  expect(inputs).toHaveLength(2);
  for (const input of inputs) {
    expect(input).toContain('type="password"');
    expect(input).toContain('autoComplete="new-password"');
    expect(input).not.toContain('value=');
  }
  expect(shown).not.toContain('never shown');
});

test('choices show which one counts, and a number is typed as one', () => {
  const shown = html(<SchemaForm fields={others} values={otherValues} prefix="websites.w." />);
  const radios = shown.match(/<input[^>]*type="radio"[^>]*>/g) ?? [];
  expect(radios.map((radio) => [radio.includes('checked=""'), /name="([^"]+)"/.exec(radio)?.[1]])).toEqual([
    [false, 'websites.w.mode'],
    [true, 'websites.w.mode'],
  ]);
  expect(shown).toContain('Recommended');
  expect(shown).toMatch(/aria-pressed="true"[^>]*>Latest wins/);
  expect(shown).toMatch(/<input[^>]*inputMode="numeric"[^>]*name="websites\.w\.limit"[^>]*value="10"/);
});

test('a wrong choice is told to whoever hears its group', () => {
  const shown = html(<SchemaForm fields={others} values={otherValues} errors={{ mode: 'Choose one.' }} />);
  const [, id = 'none'] = /role="radiogroup"[^>]*aria-describedby="([^"]+)"[^>]*data-wrong/.exec(shown) ?? [];
  expect(shown).toMatch(new RegExp(`id="${id}"[^>]*>.*Choose one\\.`));
});

test('the caller draws what holds rows, stands in for a field, and puts a notice above it', () => {
  const shown = html(
    <SchemaForm
      fields={others}
      values={otherValues}
      renderStructured={({ label }) => <p>editor of {label}</p>}
      renderField={({ name }, control) => (name === 'limit' ? <p>as elsewhere</p> : control)}
      above={{ mode: <p>advice</p> }}
    />,
  );
  expect(shown).toContain('editor of Opt-ins');
  expect(shown).toContain('as elsewhere');
  expect(shown).not.toContain('inputMode');
  expect(shown).toMatch(/advice.*role="radiogroup"/);
});
