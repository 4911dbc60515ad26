'use client';

import { Eye, RotateCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import type { Locale } from '@/lib/forms/variables';
import type { Pushes, Statistics } from '@/lib/statistics/schemas';
import { Button } from '../ui/button';
import { Card, CardHead } from '../ui/card';
import { CursorLinks } from '../ui/cursor-links';
import { formatNumber } from '../ui/format-number';
import { Notice } from '../ui/notice';
import { ParticipantsTable } from './participants-table';
import { periodHref } from './period-links';
import type { ListedParticipants } from './statistics-view';

type ParticipantsCardProps = {
  campaignId: string;
  listed: ListedParticipants | null;
  pushes: Pushes;
  /** Participations since the list was made. */
  arrived: number;
  now: string;
  locale: Locale;
  statistics: Pick<Statistics, 'period' | 'timeZone'>;
};

export function ParticipantsCard({ listed, ...rest }: ParticipantsCardProps) {
  if (listed !== null) return <ParticipantsList listed={listed} {...rest} />;
  return (
    <Card>
      <CardHead title="Participants" />
      <Notice title="Your role shows numbers, not people." className="mx-5 mb-5">
        Managers and admins see who participated. Ask an admin of your account if you need to.
      </Notice>
    </Card>
  );
}

type ParticipantsListProps = ParticipantsCardProps & { listed: ListedParticipants };

function ParticipantsList({ campaignId, listed, arrived, statistics, ...shown }: ParticipantsListProps) {
  const { participants, olderCursor, newerCursor } = listed;
  const page = periodHref(campaignId, statistics.period);
  const at = (cursor: Record<string, string>) => ({ ...page, query: { ...page.query, ...cursor } });
  return (
    <Card>
      <CardHead title="Participants">
        <span className="flex items-center gap-1.5 text-ink-2 text-sm">
          <Eye className="size-3.5" />
          Opening this list is logged
        </span>
        {newerCursor === null && arrived > 0 && <ShowNew count={arrived} />}
      </CardHead>
      {participants.length === 0 ? (
        <p className="px-5 pb-5 text-ink-2 text-sm">Nobody in this list yet.</p>
      ) : (
        <ParticipantsTable {...shown} participants={participants} timeZone={statistics.timeZone} />
      )}
      <CursorLinks
        of="participants"
        newer={newerCursor === null ? null : at({ after: newerCursor })}
        older={olderCursor === null ? null : at({ before: olderCursor })}
      />
    </Card>
  );
}

/** People are fetched when somebody asks for them, never in the background: each time is logged. */
function ShowNew({ count }: { count: number }) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  return (
    <Button size="sm" isBusy={isBusy} busyWord="Loading" onClick={() => start(() => router.refresh())}>
      <RotateCw />
      Show {formatNumber(count)} new
    </Button>
  );
}
