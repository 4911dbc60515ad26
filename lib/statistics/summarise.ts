import { z } from 'zod';
import type { Buckets } from './plan-buckets';
import {
  type ConnectionPushes,
  type Counted,
  channelSchema,
  deviceSchema,
  pushStateSchema,
  type ShownState,
  type Statistics,
  shownStates,
} from './schemas';

const groupSchema = z.object({
  bucket: z.int().positive(),
  channel: channelSchema,
  device: deviceSchema,
  n: z.int().positive(),
});
type Group = z.infer<typeof groupSchema>;

/** The snapshot as the database answers it: counts by their finest groups. */
export const snapshotSchema = z.object({
  participations: z.array(groupSchema),
  views: z.array(groupSchema),
  uniqueParticipants: z.int(),
  deliveries: z.array(
    z.object({ connectionId: z.uuid(), name: z.string(), state: pushStateSchema, n: z.int().positive() }),
  ),
  hasParticipations: z.boolean(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

const total = (groups: readonly { n: number }[]) => groups.reduce((sum, { n }) => sum + n, 0);

/** Adds up the groups of one snapshot, so that every number shown is a sum of the same rows. */
export function summarise(snapshot: Snapshot, { interval, starts }: Pick<Buckets, 'interval' | 'starts'>) {
  const countIf = (test: (group: Group) => boolean): Counted => ({
    views: total(snapshot.views.filter(test)),
    participations: total(snapshot.participations.filter(test)),
  });
  const { views, participations } = countIf(() => true);
  const byBucket = countBuckets(snapshot, starts.length);
  return {
    views,
    participations,
    uniqueParticipants: snapshot.uniqueParticipants,
    conversion: views === 0 ? null : participations / views,
    interval,
    series: starts.map((start, index) => ({
      start: start.toISOString(),
      views: byBucket.views[index] ?? 0,
      participations: byBucket.participations[index] ?? 0,
    })),
    channels: channelSchema.options.map((key) => ({ key, ...countIf(({ channel }) => channel === key) })),
    devices: deviceSchema.options.map((key) => ({ key, ...countIf(({ device }) => device === key) })),
    pushes: pushesByConnection(snapshot.deliveries),
    hasParticipations: snapshot.hasParticipations,
  } satisfies Partial<Statistics>;
}

function countBuckets({ views, participations }: Snapshot, length: number) {
  const add = (groups: Group[]) => {
    const sums = new Array<number>(length).fill(0);
    for (const { bucket, n } of groups) sums[bucket - 1] = (sums[bucket - 1] ?? 0) + n;
    return sums;
  };
  return { views: add(views), participations: add(participations) };
}

function pushesByConnection(rows: Snapshot['deliveries']): ConnectionPushes[] {
  const names = new Map(rows.map(({ connectionId, name }) => [connectionId, name]));
  return [...names].map(([connectionId, name]) => {
    const own = rows.filter((row) => row.connectionId === connectionId);
    const inState = (state: ShownState) =>
      total(own.filter((row) => row.state === state || (state === 'pending' && row.state === 'sending')));
    const states = Object.fromEntries(shownStates.map((state) => [state, inState(state)]));
    return { connectionId, name, total: total(own), states: stateCountsSchema.parse(states) };
  });
}

const stateCountsSchema = z.record(z.enum(shownStates), z.int());
