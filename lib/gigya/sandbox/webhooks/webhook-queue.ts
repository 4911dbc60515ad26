import { randomBytes } from 'node:crypto';
import type { RandomSource } from '../random-source';
import type { Site } from '../site';
import { createLane, type Lane } from './lane';

/** Events that a site can hear of (api.md section 6.3). */
export const webhookEventTypes = [
  'accountCreated',
  'accountRegistered',
  'accountUpdated',
  'accountLoggedIn',
  'accountDeleted',
  'accountLockedOut',
  'accountMerged',
  'accountProgressed',
  'accountUidChanged',
  'subscriptionUpdated',
  'sitePreferencesReset',
  'consentUpdated',
  'communicationUpdated',
] as const;

export type WebhookEvent = {
  type: (typeof webhookEventTypes)[number];
  /** The call that caused it. */
  callId: string;
  data: { uid: string; accountType?: 'full' | 'lite'; newUid?: string; emailAccountToken?: string };
};

/** An event on its way; its id stays the same however often it is sent. */
export type QueuedEvent = { id: string; timestampSec: number; event: WebhookEvent };

/** One attempt to tell a webhook, as people and tests see it. */
export type WebhookDelivery = {
  at: string;
  apiKey: string;
  webhook: string;
  url: string;
  events: { id: string; type: WebhookEvent['type']; uid: string }[];
  /** 1 for the first. */
  attempt: number;
  isDelivered: boolean;
  status: number | null;
  verdict: string;
};

/** Runs something later; the result calls it off. */
export type Schedule = (run: () => void, afterMs: number) => () => void;

export type WebhookQueue = {
  /** Queues an event for every active webhook of the site that wants it. Never throws and never waits. */
  emit(site: Site, event: WebhookEvent): void;
  /** The newest attempts, the last one at the end. */
  deliveries(): readonly WebhookDelivery[];
  /** How many events wait to be delivered. */
  waiting(): number;
  /** Forgets what is waiting and what was delivered. */
  clear(): void;
  /** Ends every delivery under way. */
  close(): Promise<void>;
};

const MAX_DELIVERIES = 200;

/**
 * Tells webhooks of events (api.md section 6.3): in order, in batches, at least once. One batch of a webhook is under way
 * at a time, which keeps the order of every UID.
 * @param now the sandbox's clock in ms, which dates what is sent; `schedule` waits in real time; `random` makes the ids
 */
export function createWebhookQueue(input: {
  now: () => number;
  schedule?: Schedule;
  random?: RandomSource;
}): WebhookQueue {
  const { now, schedule = later, random = randomBytes } = input;
  const lanes = new Map<Site, Map<string, Lane>>();
  const underWay = new Set<Promise<void>>();
  let deliveries: WebhookDelivery[] = [];

  function laneOf(site: Site, webhook: string): Lane {
    const ofSite = lanes.get(site) ?? new Map<string, Lane>();
    lanes.set(site, ofSite);
    const lane = ofSite.get(webhook) ?? createLane({ site, webhook, now, random, schedule, note, track });
    ofSite.set(webhook, lane);
    return lane;
  }

  function note(delivery: WebhookDelivery): void {
    deliveries.push(delivery);
    if (deliveries.length > MAX_DELIVERIES) deliveries.shift();
  }

  function track(work: Promise<void>): void {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  }

  const everyLane = () => [...lanes.values()].flatMap((ofSite) => [...ofSite.values()]);

  function clear(): void {
    for (const lane of everyLane()) lane.stop();
    lanes.clear();
    deliveries = [];
  }

  return {
    emit(site, event) {
      for (const { name, events, version, isActive } of site.webhooks) {
        const isKnown = version !== '1.0' || event.data.accountType !== 'lite';
        if (!isActive || !isKnown || !events.includes(event.type)) continue;
        const timestampSec = Math.floor(now() / 1_000);
        laneOf(site, name).add({ id: random(16).toString('hex'), timestampSec, event });
      }
    },
    deliveries: () => deliveries,
    waiting: () => everyLane().reduce((sum, lane) => sum + lane.waiting(), 0),
    clear,
    async close() {
      clear();
      await Promise.all(underWay);
    },
  };
}

const later: Schedule = (run, afterMs) => {
  const timer = setTimeout(run, afterMs).unref();
  return () => clearTimeout(timer);
};
