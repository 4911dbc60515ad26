import { fieldPrefix, nativeSources, readMappingRows, readOptInRows } from '@/lib/integrations/mapping-rows';
import { chipsOf } from './row-names';

const allVariables = nativeSources.flatMap(chipsOf);

/** "14 of 14 variables, 1 custom field to data.newspaper" */
export function mappingSummary(value: unknown): string {
  const rows = readMappingRows(value);
  const sent = new Set(rows.flatMap(({ source }) => chipsOf(source)));
  const variables = `${allVariables.filter((name) => sent.has(name)).length} of ${allVariables.length} variables`;
  const fields = rows.filter(({ source }) => source.startsWith(fieldPrefix));
  const [only] = fields;
  if (only === undefined) return variables;
  if (fields.length > 1) return `${variables}, ${fields.length} custom fields`;
  return only.target === ''
    ? `${variables}, 1 custom field`
    : `${variables}, 1 custom field to ${only.target}`;
}

/** "2 mapped": so many opt-ins, whatever number of places each goes to. */
export function optInsSummary(value: unknown): string {
  const mapped = new Set(readOptInRows(value).map(({ optIn }) => optIn)).size;
  return mapped === 0 ? 'None mapped' : `${mapped} mapped`;
}
