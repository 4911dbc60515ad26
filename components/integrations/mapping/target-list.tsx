import type { SettingsView } from '@/lib/integrations/define';

type Suggestion = { value: string; note: string };

/** What a row can be mapped to, for the inputs that name this list by its id. */
export function TargetList({ id, suggestions }: { id: string; suggestions: readonly Suggestion[] }) {
  return (
    <datalist id={id}>
      {suggestions.map(({ value, note }) => (
        <option key={value} value={value} label={note} />
      ))}
    </datalist>
  );
}

/** Group by group, what can be written before what cannot. */
export function suggestTargets(view: SettingsView | null): Suggestion[] {
  const targets = view?.targets ?? [];
  const groups = [...new Set(targets.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const own = targets.filter((target) => target.group === group);
    const inOrder = [...own.filter(({ isWritable }) => isWritable), ...own.filter((one) => !one.isWritable)];
    return inOrder.map(({ value, type, isWritable }) => ({
      value,
      note: [group, type, ...(isWritable ? [] : ['left out'])].join(', '),
    }));
  });
}

export function suggestOptInTargets(view: SettingsView | null): Suggestion[] {
  const targets = view?.optInTargets ?? [];
  const groups = [...new Set(targets.map(({ group }) => group))];
  return groups.flatMap((group) =>
    targets
      .filter((target) => target.group === group)
      .map(({ value, hasDoubleOptIn }) => ({
        value,
        note: hasDoubleOptIn ? `${group}, double opt-in` : group,
      })),
  );
}
