import {
  type EditedRow,
  fieldPrefix,
  type OptionName,
  optionChoices,
  readMappingRows,
  readOptInRows,
  sourceLabels,
} from './mapping-rows';

/** One row of a `mapping` or `optIns` setting in words, and where it goes to. */
export type RowLine = { target: string; line: string };

/** The rows of a setting that holds rows: "Phone → profile.phones.number (International (E.164))". */
export function rowLines(control: 'mapping' | 'optIns', value: unknown): RowLine[] {
  if (control === 'optIns') {
    return readOptInRows(value).map(({ optIn, target }) => ({ target, line: `${optIn} → ${target}` }));
  }
  return readMappingRows(value).map((row) => ({ target: row.target, line: mappingLine(row) }));
}

function mappingLine(row: EditedRow): string {
  const options = optionWords(row.options ?? {});
  const details = options.length === 0 ? '' : ` (${options.join('; ')})`;
  return `${sourceWords(row)} → ${row.target}${details}`;
}

const labels = new Map(Object.entries(sourceLabels));

function sourceWords({ source, text }: EditedRow): string {
  if (text !== undefined) return `“${text}”`;
  return labels.get(source) ?? source.replace(fieldPrefix, '');
}

const genderLetters = ['f', 'm', 'u'] as const;

function optionWords({ genderWords, ...chosen }: NonNullable<EditedRow['options']>): string[] {
  const words = optionNames.flatMap((name) => {
    const value = chosen[name];
    const choice = optionChoices[name].find((option) => option.value === value);
    return value === undefined ? [] : [choice?.label ?? value];
  });
  const own = genderLetters.flatMap((letter) => {
    const list = genderWords?.[letter] ?? [];
    return list.length === 0 ? [] : [`${letter}: ${list.join(', ')}`];
  });
  return [...words, ...own];
}

const optionNames: OptionName[] = ['dateOrder', 'phone', 'country', 'address', 'boxWord'];
