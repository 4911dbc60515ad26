import { formatNumber } from '../ui/format-number';

const deliveries = (count: number, participle: string) =>
  count === 1 ? `1 delivery is ${participle}.` : `${formatNumber(count)} deliveries are ${participle}.`;

/** What a switch did, for a toast. */
export function toggledWords(name: string, toggled: { enabled: boolean; deliveries: number }): string {
  const fact = `${name} is ${toggled.enabled ? 'on' : 'off'}.`;
  if (toggled.deliveries === 0) return fact;
  return `${fact} ${deliveries(toggled.deliveries, toggled.enabled ? 'released' : 'held')}`;
}

/** What Save did, for a toast. */
export function savedWords(
  name: string,
  saved: { enabled: boolean; released: number },
  wasSwitchedOn: boolean,
): string {
  const isOff = saved.enabled ? '' : ' It is off.';
  const fact = `${name} is saved${wasSwitchedOn ? ' and switched on' : ''}.${isOff}`;
  return saved.released === 0 ? fact : `${fact} ${deliveries(saved.released, 'released')}`;
}
