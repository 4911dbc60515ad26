import {
  constantSources,
  type EditedRow,
  fieldPrefix,
  nativeSources,
  sourceLabels,
} from '@/lib/integrations/mapping-rows';

/** Street, number and box are sent as one address. */
const addressParts = ['address', 'number', 'box'];

/** The variables or the custom field that a source takes, as people type them; none for a constant. */
export function chipsOf(source: string): string[] {
  if (source.startsWith(fieldPrefix)) return [`{${source.slice(fieldPrefix.length)}}`];
  if (source === 'address') return addressParts.map((part) => `{${part}}`);
  return nativeSources.some((name) => name === source) ? [`{${source}}`] : [];
}

/** What a source is called where it stands alone. */
export function sourceName(source: string): string {
  if (source === fieldPrefix) return 'a field';
  const [chip] = chipsOf(source);
  const constant = constantSources.find((name) => name === source);
  return chip ?? (constant ? sourceLabels[constant] : source);
}

/** A name for each row that no other has: a second row of a source is counted. */
export function uniqueNames(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const earlier = names.slice(0, index).filter((other) => other === name).length;
    return earlier === 0 ? name : `${name}, ${earlier + 1}`;
  });
}

export const rowNames = (rows: readonly EditedRow[]): string[] =>
  uniqueNames(rows.map(({ source }) => sourceName(source)));
