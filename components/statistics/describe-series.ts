import type { Statistics } from '@/lib/statistics/schemas';
import { formatNumber } from '../ui/format-number';
import { formatDay, formatHour } from './format-moment';

type Series = Pick<Statistics, 'series' | 'interval' | 'timeZone'>;

/** The chart in words: its total and the two highest values with their days. */
export function describeSeries({ series, interval, timeZone }: Series): string {
  const name = (start: string) => {
    if (interval === 'hour') return formatHour(start, timeZone);
    return interval === 'week' ? `the week of ${formatDay(start, timeZone)}` : formatDay(start, timeZone);
  };
  const total = series.reduce((sum, { participations }) => sum + participations, 0);
  const [first, last] = [series[0]?.start ?? '', series.at(-1)?.start ?? ''];
  const span =
    first === last ? `${preposition[interval]} ${name(first)}` : `from ${name(first)} to ${name(last)}`;
  const intro = `Participations per ${interval} ${span}: ${formatNumber(total)} in total.`;
  const highest = series
    .filter(({ participations }) => participations > 0)
    .toSorted((a, b) => b.participations - a.participations)
    .slice(0, 2)
    .map(
      ({ start, participations }) =>
        `${formatNumber(participations)} ${preposition[interval]} ${name(start)}`,
    );
  return highest.length === 0 ? intro : `${intro} Highest: ${highest.join(' and ')}.`;
}

const preposition = { hour: 'at', day: 'on', week: 'in' } as const;
