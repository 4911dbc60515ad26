import type { Statistics } from '@/lib/statistics/schemas';
import { cn } from '../ui/cn';
import { formatNumber } from '../ui/format-number';
import { formatHour, formatWeekday } from './format-moment';

type ChartTipProps = Pick<Statistics, 'interval' | 'timeZone'> & {
  point: Statistics['series'][number];
  /** Where the bar stands, as a share of the width. */
  center: number;
};

/** The numbers of the bar under the pointer, beside it on the side that has the room. */
export function ChartTip({ point, center, interval, timeZone }: ChartTipProps) {
  const name = interval === 'hour' ? formatHour : formatWeekday;
  return (
    <div
      aria-hidden="true"
      className={cn(
        'pointer-events-none absolute top-0 z-10 whitespace-nowrap rounded-md bg-raised px-2.5 py-2 text-ink-2 text-xs shadow-pop',
        center < 0.5 ? 'ml-6' : '-ml-6 -translate-x-full',
      )}
      style={{ left: `${center * 100}%` }}
    >
      <b className="block font-semibold text-ink">
        {interval === 'week' && 'Week of '}
        {name(point.start, timeZone)}
      </b>
      {formatNumber(point.participations)} participations
      <br />
      {formatNumber(point.views)} views
    </div>
  );
}
