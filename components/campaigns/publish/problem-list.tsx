import { ArrowRight, CircleX, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { PublishProblem } from '@/lib/campaigns/publish-problems';
import { cn } from '../../ui/cn';
import { campaignHref, stepLabels } from '../editor/steps';

type ProblemListProps = { campaignId: string; problems: readonly PublishProblem[] };

/** What stands in the way or is worth knowing, each with the way to its step. */
export function ProblemList({ campaignId, problems }: ProblemListProps) {
  return (
    <ul className="flex flex-col gap-2">
      {problems.map(({ step, message, blocks }) => (
        <li
          key={message}
          className={cn(
            'flex flex-wrap items-start gap-x-4 gap-y-1 rounded-md p-3 text-sm',
            blocks ? 'bg-bad-soft' : 'bg-warn-soft',
          )}
        >
          <span className="wrap-anywhere flex min-w-[200px] flex-1 gap-2.5">
            {blocks ? <CircleX className="mt-px text-bad" /> : <TriangleAlert className="mt-px text-warn" />}
            <span>
              <b className={cn('font-semibold', blocks ? 'text-bad' : 'text-warn')}>
                {blocks ? 'In the way.' : 'Worth knowing.'}
              </b>{' '}
              {message}
            </span>
          </span>
          <Link href={campaignHref(campaignId, step)} className="link flex items-center gap-1">
            {stepLabels[step]}
            <ArrowRight className="size-3.5" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
