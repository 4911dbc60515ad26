import 'server-only';
import type { SettingMeta } from './define';
import type { Partner } from './internal';
import { type RowLine, rowLines } from './row-lines';
import { settingMeta } from './setting-meta';

/** What a name, a setting or a secret is called in the console. */
export function fieldLabel({ manifest }: Partner, field: string): string {
  if (field === 'name') return 'Name';
  const schema = manifest.settings.shape[field] ?? manifest.secrets.shape[field];
  return (schema && settingMeta(schema)?.label) ?? field;
}

/** The rows of a setting that holds rows; null for any other. */
export function linesOf({ manifest }: Partner, field: string, value: unknown): RowLine[] | null {
  const schema = manifest.settings.shape[field];
  const control = schema && settingMeta(schema)?.control;
  return control === 'mapping' || control === 'optIns' ? rowLines(control, value) : null;
}

/** The value of a setting as the console says it; `unset` where there is none. */
export function valueWords(
  partner: Partner,
  { field, value, unset }: { field: string; value: unknown; unset: string },
): string {
  if (value === undefined) return unset;
  const lines = linesOf(partner, field, value);
  if (lines) return lines.length === 0 ? 'no row' : lines.map(({ line }) => line).join('\n');
  const schema = partner.manifest.settings.shape[field];
  return plainWords(partner, { field, value, meta: (schema && settingMeta(schema)) ?? null });
}

type Plain = { field: string; value: unknown; meta: SettingMeta | null };

function plainWords({ implementation }: Partner, { field, value, meta }: Plain): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const options = meta?.options ?? implementation.choices()[field] ?? [];
  return options.find((option) => option.value === value)?.label ?? String(value);
}
