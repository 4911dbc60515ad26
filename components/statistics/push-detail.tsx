import type { Push } from '@/lib/statistics/schemas';
import { formatWait } from './format-moment';
import { PushBadge } from './push-badge';

/** One delivery of a participation: its state, and beside it why and what comes next. */
export function PushDetail({ push, now }: { push: Push; now: string }) {
  const { state, connection, cause, nextStep } = push;
  const partner = partnerWords(push);
  return (
    <li className="grid grid-cols-[104px_minmax(0,1fr)] items-start gap-x-2 md:max-lg:grid-cols-1">
      <span>
        <PushBadge state={state} />
      </span>
      <div className="wrap-anywhere min-w-0 py-0.5">
        {cause !== null && <p className="font-medium">{cause}</p>}
        <p className="text-ink-2">{[connection, ...progress(push, now)].join(' · ')}</p>
        {partner !== null && <p className="text-ink-3 text-xs">{partner}</p>}
        {nextStep !== null && <p className="text-ink-2 text-xs">{nextStep}</p>}
      </div>
    </li>
  );
}

function progress({ state, attempts, dueAt, leftOut }: Push, now: string): string[] {
  const tried = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  if (state === 'exhausted') return [`${tried}, the schedule is used up`];
  return [
    ...(attempts > 1 || (attempts === 1 && state !== 'delivered') ? [tried] : []),
    ...(dueAt === null ? [] : [`${attempts === 0 ? 'first' : 'next'} try ${formatWait(dueAt, now)}`]),
    ...(leftOut.length === 0 ? [] : [`left out: ${leftOut.join(', ')}`]),
  ];
}

/** The code and the partner's own words, for whoever needs them. */
function partnerWords({ errorCode, message }: Push): string | null {
  const words = [errorCode === null ? null : `Code ${errorCode}`, message].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(': ');
}
