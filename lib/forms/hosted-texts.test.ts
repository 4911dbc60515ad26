import { expect, test } from 'vitest';
import { hostedTexts } from './hosted-texts';
import { localeSchema } from './variables';

function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(Object(value)).flatMap(([name, member]) => leaves(member, `${path}.${name}`));
}
const placeholders = (text: string) => text.match(/\{\w+\}/g) ?? [];

test('every language says everything, with the same placeholders', () => {
  const english = leaves(hostedTexts('en'));
  expect(english.length).toBeGreaterThan(40);
  for (const locale of localeSchema.options) {
    const texts = leaves(hostedTexts(locale));
    expect(texts.map(([path]) => path)).toEqual(english.map(([path]) => path));
    for (const [index, [path, text]] of texts.entries()) {
      expect(text, `${locale}${path}`).not.toBe('');
      expect(placeholders(text), `${locale}${path}`).toEqual(placeholders(english[index]?.[1] ?? ''));
    }
  }
});
