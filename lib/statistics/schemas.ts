import { z } from 'zod';
import { deliveryStates } from '../deliveries/states';

export const periods = ['today', '7d', '30d', 'all'] as const;
export const periodSchema = z.enum(periods);
export type Period = (typeof periods)[number];
export const defaultPeriod: Period = '30d';

export const defaultTimeZone = 'Europe/Brussels';

/** Keeps the time zone of a browser between visits. */
export const timeZoneCookie = 'time-zone';

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** An IANA name such as Europe/Brussels: whose midnight parts the days. */
export const timeZoneSchema = z.string().max(64).refine(isTimeZone, 'This time zone is not known.');

const campaignId = z.uuid();
const window = { period: periodSchema, timeZone: timeZoneSchema };

export const statisticsInputSchema = z.object({ campaignId, ...window });

/** The place of a row in a list that is ordered by time and id: microseconds since 1970 and the id. */
export const cursorSchema = z.string().regex(/^\d{1,17}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** `before` pages to older rows, `after` back to newer ones; without either the newest come first. */
export const listParticipantsSchema = z.object({
  campaignId,
  ...window,
  before: cursorSchema.optional(),
  after: cursorSchema.optional(),
});

export const participantsPageSize = 25;

export const listPushesSchema = z.object({
  campaignId,
  participationIds: z.array(z.uuid()).max(participantsPageSize),
});

export const channelSchema = z.enum(['minisite', 'iframe', 'mobile', 'api']);
export const deviceSchema = z.enum(['mobile', 'desktop', 'tablet']);
export type ChannelKey = z.infer<typeof channelSchema>;
export type DeviceKey = z.infer<typeof deviceSchema>;

export const pushStateSchema = z.enum(deliveryStates);

const count = z.int().nonnegative();
const counted = z.object({ views: count, participations: count });
export type Counted = z.infer<typeof counted>;

/** The states as the bar shows them: what is being sent still waits. */
export const shownStates = [
  'delivered',
  'pending',
  'rejected',
  'exhausted',
  'held',
  'skipped',
  'cancelled',
] as const;
export type ShownState = (typeof shownStates)[number];

const connectionPushesSchema = z.object({
  connectionId: z.uuid(),
  name: z.string(),
  total: count,
  states: z.record(z.enum(shownStates), count),
});
export type ConnectionPushes = z.infer<typeof connectionPushesSchema>;

/** A campaign's numbers over a period, all from one snapshot of the rows. */
const statisticsSchema = z.object({
  period: periodSchema,
  timeZone: timeZoneSchema,
  views: count,
  participations: count,
  uniqueParticipants: count,
  /** Participations per view; null while there is no view. */
  conversion: z.number().nullable(),
  interval: z.enum(['hour', 'day', 'week']),
  /** Every interval of the period, also those without a row, by the instant at which it starts. */
  series: z.array(counted.extend({ start: z.iso.datetime() })),
  channels: z.array(counted.extend({ key: channelSchema })),
  devices: z.array(counted.extend({ key: deviceSchema })),
  pushes: z.array(connectionPushesSchema),
  /** Whether there is a participation at all, in the period or before. */
  hasParticipations: z.boolean(),
});
export type Statistics = z.infer<typeof statisticsSchema>;

const inEachLocale = <Words extends z.ZodType>(words: Words) => z.object({ en: words, fr: words, nl: words });

/** Why a delivery stands where it stands, in one language. */
const pushWordsSchema = z.object({
  title: z.string(),
  /** What happened and what it means for the data; null where the title says it all. */
  cause: z.string().nullable(),
  nextStep: z.string().nullable(),
});
export type PushWords = z.infer<typeof pushWordsSchema>;

/** Values that the partner did not take for one reason. */
const notTakenSchema = z.object({
  /** Variables, custom fields and opt-ins, or the partner's parameters where none of them is meant. */
  names: z.array(z.string()),
  /** A sentence in each language; one in English alone was stored before there were ids. */
  reason: z.union([inEachLocale(z.string()), z.string()]),
});
export type NotTaken = z.infer<typeof notTakenSchema>;

/** What became of one participation at one connection. */
const pushSchema = z.object({
  deliveryId: z.uuid(),
  connection: z.string(),
  state: pushStateSchema,
  /** Why, for whatever language its reader chooses; null where the state says it all. */
  words: inEachLocale(pushWordsSchema).nullable(),
  errorCode: z.int().nullable(),
  /** The partner's own words. */
  message: z.string().nullable(),
  attempts: count,
  /** When the next attempt is due, while it waits. */
  dueAt: z.iso.datetime().nullable(),
  /** Left out of what was delivered, else what the partner refused or ignored at the last attempt. */
  notTaken: z.array(notTakenSchema),
});
export type Push = z.infer<typeof pushSchema>;

/** By participation. */
const pushesSchema = z.record(z.uuid(), z.array(pushSchema));
export type Pushes = z.infer<typeof pushesSchema>;

export type Participant = {
  id: string;
  at: string;
  name: string;
  email: string;
  channel: ChannelKey;
  device: DeviceKey;
  receipt: string;
  /** The names of the opt-ins that the person agreed to. */
  agreedTo: string[];
};

/** What the page asks for again every few seconds; `pushes` is empty for who may not see participants. */
export const liveStatisticsSchema = z.object({ statistics: statisticsSchema, pushes: pushesSchema });
export type LiveStatistics = z.infer<typeof liveStatisticsSchema>;
