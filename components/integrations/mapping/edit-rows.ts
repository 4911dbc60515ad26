import {
  constantSources,
  type EditedRow,
  nativeSources,
  type OptionName,
  optionChoices,
} from '@/lib/integrations/mapping-rows';

/** A row and where it stands: its errors carry this path. */
export type PlacedRow<Row = EditedRow> = { row: Row; index: number; path: string };
export type RowChange = Partial<Pick<EditedRow, 'source' | 'text' | 'target'>>;
type GenderWords = NonNullable<NonNullable<EditedRow['options']>['genderWords']>;

export function placeRows<Row>(setting: string, rows: readonly Row[]): PlacedRow<Row>[] {
  return rows.map((row, index) => ({ row, index, path: `${setting}.${index}` }));
}

/** The first row of each variable in the fixed order of the variables, and what there is besides. */
export function splitRows(rows: readonly EditedRow[]) {
  const placed = placeRows('mapping', rows);
  const firsts = nativeSources.map((source) => ({
    source,
    place: placed.find(({ row }) => row.source === source) ?? null,
  }));
  const others = placed.filter((place) => !firsts.some((first) => first.place === place));
  return { firsts, others };
}

const fixedOrder: readonly string[] = nativeSources;
const orderOf = (source: string) => {
  const order = fixedOrder.indexOf(source);
  return order === -1 ? fixedOrder.length : order;
};

/** Puts rows of one variable back: the first before the variables that follow it, others at the end. */
export function sendSource(rows: readonly EditedRow[], back: readonly EditedRow[]): EditedRow[] {
  const [first, ...others] = back;
  if (first === undefined) return [...rows];
  const next = rows.findIndex(({ source }) => orderOf(source) > orderOf(first.source));
  return [...rows.toSpliced(next === -1 ? rows.length : next, 0, first), ...others];
}

/** A variable that is not sent is not sent at all, however many rows it has. */
export function dropSource(rows: readonly EditedRow[], source: string): EditedRow[] {
  return rows.filter((row) => row.source !== source);
}

export function removeRow<Row>(rows: readonly Row[], index: number): Row[] {
  return rows.toSpliced(index, 1);
}

/** Another source takes neither the text nor the way of writing along. */
export function changeRow(rows: readonly EditedRow[], index: number, change: RowChange): EditedRow[] {
  return rows.map((row, at) => {
    if (at !== index) return row;
    if (change.source === undefined || change.source === row.source) return { ...row, ...change };
    const bare = { source: change.source, target: change.target ?? row.target };
    return change.source === 'text' ? { ...bare, text: change.text ?? '' } : bare;
  });
}

/** Chooses how a value is written; what holds anyway is not stored. */
export function changeOption(row: EditedRow, option: OptionName, value: string): EditedRow {
  const { [option]: _, ...others } = row.options ?? {};
  const isUsual = optionChoices[option][0].value === value;
  return withOptions(row, isUsual ? others : { ...others, [option]: value });
}

export function changeGenderWords(row: EditedRow, words: GenderWords): EditedRow {
  const { genderWords: _, ...others } = row.options ?? {};
  const isUsual = Object.values(words).every(({ length }) => length === 0);
  return withOptions(row, isUsual ? others : { ...others, genderWords: words });
}

function withOptions(row: EditedRow, options: NonNullable<EditedRow['options']>): EditedRow {
  const { options: _, ...bare } = row;
  return Object.keys(options).length === 0 ? bare : { ...bare, options };
}

/** Words separated by commas, without what is empty. */
export function parseWords(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Which ways of writing a source has. */
export function optionsOf(source: string): readonly OptionName[] {
  return optionsBySource[source] ?? [];
}

const optionsBySource: Record<string, readonly OptionName[]> = {
  birthday: ['dateOrder'],
  phone: ['phone'],
  country: ['country'],
  address: ['address', 'boxWord'],
};

/** What a text of the admin's own can hold in braces. */
export const placeholders = constantSources.filter((source) => source !== 'text').map((name) => `{${name}}`);
