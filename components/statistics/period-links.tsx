import Link from 'next/link';
import { defaultPeriod, type Period, periods } from '@/lib/statistics/schemas';
import { campaignHref } from '../campaigns/editor/steps';

const labels: Record<Period, string> = {
  today: 'Today',
  '7d': '7 days',
  '30d': '30 days',
  all: 'All',
};

/** Where the statistics over a period are; the usual period is not spelled out. */
export const periodHref = (campaignId: string, period: Period) => ({
  ...campaignHref(campaignId, 'statistics'),
  query: period === defaultPeriod ? {} : { period },
});

type PeriodLinksProps = { campaignId: string; current: Period };

/** Opening a page with participants is logged, so none is fetched before it is asked for. */
export function PeriodLinks({ campaignId, current }: PeriodLinksProps) {
  return (
    <nav aria-label="Period">
      <ul className="inline-flex max-w-full gap-0.5 overflow-x-auto rounded-md bg-mute-soft p-[3px] [scrollbar-width:none]">
        {periods.map((period) => (
          <li key={period}>
            <Link
              href={periodHref(campaignId, period)}
              prefetch={false}
              scroll={false}
              aria-current={period === current ? 'true' : undefined}
              className="flex h-[30px] items-center whitespace-nowrap rounded-sm px-3 font-medium text-ink-2 text-sm focus-visible:-outline-offset-2 hover:text-ink aria-[current]:bg-lift aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-lift"
            >
              {labels[period]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
