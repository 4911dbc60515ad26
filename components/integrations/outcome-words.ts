import { formatNumber } from '../ui/format-number';

const deliveries = (count: number, participle: string) =>
  count === 1 ? `1 delivery is ${participle}.` : `${formatNumber(count)} deliveries are ${participle}.`;

/** What a switch did, for a toast. */
export function toggledWords(name: string, toggled: { enabled: boolean; deliveries: number }): string {
  const fact = `${name} is ${toggled.enabled ? 'on' : 'off'}.`;
  if (toggled.deliveries === 0) return fact;
  return `${fact} ${deliveries(toggled.deliveries, toggled.enabled ? 'released' : 'held')}`;
}

type Saved = { enabled: boolean; released: number; merged: readonly string[] };

/** What Save did, for a toast. */
export function savedWords(name: string, saved: Saved, wasSwitchedOn: boolean): string {
  const isOff = saved.enabled ? '' : ' It is off.';
  const fact = `${name} is saved${wasSwitchedOn ? ' and switched on' : ''}.${isOff}`;
  const kept =
    saved.merged.length === 0 ? '' : `What others changed meanwhile is kept: ${saved.merged.join(', ')}.`;
  const released = saved.released === 0 ? '' : deliveries(saved.released, 'released');
  return [fact, kept, released].filter(Boolean).join(' ');
}

/** What going back did, for a toast. */
export function restoredWords(name: string, number: number, saved: Pick<Saved, 'released'>): string {
  const fact = `${name} is back at revision ${number}.`;
  return saved.released === 0 ? fact : `${fact} ${deliveries(saved.released, 'released')}`;
}
