import type { SettingsView } from '@/lib/integrations/define';
import type { ConfigureContext } from '@/lib/integrations/get-configure-context';
import { type EditedOptIn, type EditedRow, fieldPrefix } from '@/lib/integrations/mapping-rows';

type NewRowInput = {
  rows: readonly EditedRow[];
  fields: ConfigureContext['fields'];
  targets: SettingsView['targets'];
};

/** A row for the first custom field that has none, to the target of the same name; else one for a text. */
export function newRow({ rows, fields, targets }: NewRowInput): EditedRow {
  const field = fields.find(({ name }) => !rows.some(({ source }) => source === `${fieldPrefix}${name}`));
  if (field === undefined) return { source: 'text', text: '', target: '' };
  const free = targets.filter(({ value }) => !rows.some(({ target }) => target === value));
  return { source: `${fieldPrefix}${field.name}`, target: sameName(field.name, free)?.value ?? '' };
}

type NewOptInInput = {
  rows: readonly EditedOptIn[];
  optIns: ConfigureContext['optIns'];
  targets: SettingsView['optInTargets'];
};

/** A row for the first opt-in that has none, to the target of the same name. */
export function newOptIn({ rows, optIns, targets }: NewOptInInput): EditedOptIn {
  const optIn = optIns.find(({ name }) => !rows.some((row) => row.optIn === name))?.name ?? '';
  const free = targets.filter(({ value }) => !rows.some(({ target }) => target === value));
  return { optIn, target: sameName(optIn, free)?.value ?? '' };
}

/** Names of forms have no capitals and no dots, those of partners may. */
function sameName<Target extends { label: string }>(
  name: string,
  targets: readonly Target[],
): Target | undefined {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return name === '' ? undefined : targets.find(({ label }) => bare(label) === bare(name));
}
