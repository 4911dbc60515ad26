'use client';

import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { type LiveStatistics, liveStatisticsSchema } from '@/lib/statistics/schemas';

const refreshMs = 5_000;

const refusalSchema = z.object({ code: z.string() });

/** The session has ended or the campaign is gone: asking again does not help. */
export class RefusedError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`The statistics were refused: ${code}`);
    this.code = code;
  }
}

type Asked = { campaignId: string; initial: LiveStatistics; readAt: string; participationIds: string[] };

async function fetchLive({ campaignId, initial, participationIds }: Asked, signal: AbortSignal) {
  const { period, timeZone } = initial.statistics;
  const query = new URLSearchParams({ period, timeZone, participations: participationIds.join(',') });
  const response = await fetch(`/api/console/campaigns/${campaignId}/statistics?${query}`, { signal });
  if (response.ok) return liveStatisticsSchema.parse(await response.json());
  const refusal = refusalSchema.safeParse(await response.json().catch(() => null));
  if (response.status < 500 && refusal.success) throw new RefusedError(refusal.data.code);
  throw new Error(`The statistics answered ${response.status}.`);
}

const isRefused = (error: unknown) => error instanceof RefusedError;

/** The page's numbers and pushes, asked for again every 5 seconds while the page is seen. */
export function useLiveStatistics(asked: Asked) {
  const { campaignId, initial, readAt, participationIds } = asked;
  const { period, timeZone } = initial.statistics;
  const { data, dataUpdatedAt, error } = useQuery({
    queryKey: ['campaign-statistics', campaignId, period, timeZone, participationIds],
    queryFn: ({ signal }) => fetchLive(asked, signal),
    initialData: initial,
    initialDataUpdatedAt: Date.parse(readAt),
    refetchInterval: (query) => (isRefused(query.state.error) ? false : refreshMs),
    retry: (failures, failure) => failures < 2 && !isRefused(failure),
  });
  return { live: data, now: new Date(dataUpdatedAt).toISOString(), error };
}
