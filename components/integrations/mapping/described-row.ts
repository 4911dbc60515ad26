import type { DescribedRow, SettingsView, ValueSource } from '@/lib/integrations/define';

/** A row as its editor knows it. */
export type SoughtRow = {
  setting: DescribedRow['setting'];
  /** What it takes, as `{hobby}`; none for a constant. */
  chips: readonly string[];
  target: string;
};

/**
 * What is known of a row. The view may be older than the rows, so a place in the list says nothing: it is the one that
 * takes the same to the same target. A target that stands for several parameters begins like the first of them, as
 * `birthday` does like `birthDay`.
 */
export function describedRow(view: SettingsView | null, sought: SoughtRow): DescribedRow | null {
  const [chip = null] = sought.chips;
  const target = sought.target.trim().toLowerCase();
  const isMeant = ({ setting, sources, parameters }: DescribedRow) =>
    setting === sought.setting &&
    (sources[0] ? chipOf(sources[0]) : null) === chip &&
    parameters.some((parameter) => parameter.toLowerCase() === target);
  return view?.rows.find(isMeant) ?? null;
}

/** A source as people type it. */
export const chipOf = ({ variable, field, optIn }: ValueSource) => `{${variable ?? field ?? optIn ?? ''}}`;

/** Messages below `mapping.3.` that have no control of their own, for example of one word in a list. */
export function furtherErrors(
  errors: Record<string, string>,
  path: string,
  shown: readonly string[],
): string[] {
  const own = new Set(shown.map((name) => `${path}.${name}`));
  const further = Object.entries(errors).filter(([name]) => name.startsWith(`${path}.`) && !own.has(name));
  return [...new Set(further.map(([, message]) => message))];
}
