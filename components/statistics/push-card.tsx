import type { ConnectionPushes, ShownState } from '@/lib/statistics/schemas';
import { shownStates } from '@/lib/statistics/schemas';
import { Card, CardHead } from '../ui/card';
import { formatNumber } from '../ui/format-number';
import { PushBadge } from './push-badge';

const fills: Record<ShownState, string> = {
  delivered: 'bg-ok-solid',
  pending: 'bg-info-solid',
  rejected: 'bg-bad-solid',
  exhausted: 'bg-bad-solid',
  held: 'bg-held-solid',
  // Hatched: what is skipped is neither delivered nor lost.
  skipped:
    'bg-[repeating-linear-gradient(135deg,var(--color-mute-solid)_0_2px,var(--color-mute-soft)_2px_5px)]',
  cancelled: 'bg-mute-solid',
};

const counted = (count: number, one: string, many: string) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** What became of the participations at one connection. The counts add up to the deliveries. */
export function PushCard({ pushes, participations }: { pushes: ConnectionPushes; participations: number }) {
  const { name, total, states } = pushes;
  const shown = shownStates.filter((state) => state !== 'cancelled' || states[state] > 0);
  const detail = `${counted(participations, 'participation', 'participations')}, ${counted(total, 'delivery', 'deliveries')}.`;
  return (
    <Card>
      <CardHead title={`Pushed to ${name}`} detail={detail} />
      <div aria-hidden="true" className="mx-5 mt-1 flex h-2.5 gap-0.5 overflow-hidden rounded-full">
        {shown
          .filter((state) => states[state] > 0)
          .map((state) => (
            <i key={state} className={`min-w-1 ${fills[state]}`} style={{ flex: `${states[state]} 0 0` }} />
          ))}
      </div>
      <ul className="flex flex-wrap justify-between gap-x-4 gap-y-2.5 px-5 pt-3.5 pb-[18px] max-md:grid max-md:grid-cols-2">
        {shown.map((state) => (
          <li key={state} className="flex items-center gap-2 font-semibold">
            <PushBadge state={state} />
            {formatNumber(states[state])}
          </li>
        ))}
      </ul>
    </Card>
  );
}
