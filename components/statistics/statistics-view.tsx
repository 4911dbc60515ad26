'use client';

import type { ReactNode } from 'react';
import type { Locale } from '@/lib/forms/variables';
import type { LiveStatistics, Participant, Statistics } from '@/lib/statistics/schemas';
import { Card, CardHead } from '../ui/card';
import { BreakdownCard, channelFaces, deviceFaces } from './breakdown-card';
import { Figures } from './figures';
import { LiveState } from './live-state';
import { ParticipantsCard } from './participants-card';
import { ParticipationsChart } from './participations-chart';
import { PeriodLinks } from './period-links';
import { PushCard } from './push-card';
import { StatisticsEmpty } from './statistics-empty';
import { useLiveStatistics } from './use-live-statistics';

export type ListedParticipants = {
  participants: Participant[];
  olderCursor: string | null;
  newerCursor: string | null;
};

type StatisticsViewProps = {
  campaignId: string;
  initial: LiveStatistics;
  /** When the server read it, ISO 8601. */
  readAt: string;
  /** Null for whoever may not see participants. */
  listed: ListedParticipants | null;
  hosted: { url: string; isOpen: boolean };
  /** The language that the reader's browser asks for. */
  locale: Locale;
};

/** The numbers as the server read them, then live. */
export function StatisticsView({ campaignId, initial, readAt, listed, hosted, locale }: StatisticsViewProps) {
  const participationIds = listed?.participants.map(({ id }) => id) ?? [];
  const { live, now, error } = useLiveStatistics({ campaignId, initial, readAt, participationIds });
  const { statistics, pushes } = live;
  const arrived = statistics.participations - initial.statistics.participations;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <PeriodLinks campaignId={campaignId} current={statistics.period} />
        <LiveState error={error} now={now} timeZone={statistics.timeZone} />
      </div>
      <Figures statistics={statistics} />
      {statistics.participations === 0 ? (
        <StatisticsEmpty {...{ campaignId, hosted, statistics }} />
      ) : (
        <Pictures statistics={statistics} />
      )}
      {statistics.hasParticipations && (
        <ParticipantsCard {...{ campaignId, listed, pushes, arrived, now, locale, statistics }} />
      )}
    </div>
  );
}

function Pictures({ statistics }: { statistics: Statistics }) {
  const { interval, channels, devices, pushes, participations } = statistics;
  return (
    <>
      <Card>
        <CardHead title={`Participations per ${interval}`} />
        <ParticipationsChart {...statistics} />
      </Card>
      <Halves>
        <BreakdownCard title="Channel" faces={channelFaces} rows={channels} />
        <BreakdownCard title="Device" faces={deviceFaces} rows={devices} />
      </Halves>
      {pushes.map((one) => (
        <PushCard key={one.connectionId} pushes={one} participations={participations} />
      ))}
    </>
  );
}

const Halves = ({ children }: { children: ReactNode }) => (
  <div className="grid grid-cols-2 gap-4 max-lg:grid-cols-1">{children}</div>
);
