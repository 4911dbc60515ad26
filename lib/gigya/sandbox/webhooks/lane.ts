import type { RandomSource } from '../random-source';
import type { Site } from '../site';
import { buildNotification } from './notification';
import { type Attempt, sendNotification } from './send-notification';
import type { QueuedEvent, Schedule, WebhookDelivery } from './webhook-queue';

const MAX_WAITING = 10_000;
const BATCH = 50;
const pausesMs = [1_000, 2_000, 5_000, 15_000, 60_000, 300_000];
const longestPauseMs = 300_000;

/** What waits for one webhook of a site, in order. */
export type Lane = {
  /** Of more than 10,000 waiting events the oldest are given up. */
  add(event: QueuedEvent): void;
  waiting(): number;
  /** Forgets what waits and ends the attempt under way. */
  stop(): void;
};

/** The webhook is looked up by its name at every attempt, so that a changed address counts at once. */
export function createLane(input: {
  site: Site;
  webhook: string;
  now: () => number;
  random: RandomSource;
  schedule: Schedule;
  note(delivery: WebhookDelivery): void;
  track(work: Promise<void>): void;
}): Lane {
  const { site, now, random, schedule } = input;
  const stopping = new AbortController();
  let events: QueuedEvent[] = [];
  let failures = 0;
  let isBusy = false;
  let cancel: (() => void) | null = null;

  function wake(afterMs: number): void {
    if (isBusy || cancel || stopping.signal.aborted) return;
    cancel = schedule(() => {
      cancel = null;
      input.track(attempt());
    }, afterMs);
  }

  async function attempt(): Promise<void> {
    const webhook = site.webhooks.find(({ name, isActive }) => name === input.webhook && isActive);
    if (!webhook) {
      events = [];
      return;
    }
    isBusy = true;
    const batch = events.slice(0, BATCH);
    const nowMs = now();
    const nonce = random(16).toString('hex');
    const notification = buildNotification({ site, webhook, events: batch, nowMs, nonce });
    const result: Attempt =
      notification.kind === 'unsigned'
        ? { isDelivered: false, status: null, verdict: 'Not sent: the signing key has no secret' }
        : await sendNotification({ url: webhook.url, ...notification, signal: stopping.signal });
    isBusy = false;
    if (stopping.signal.aborted) return;
    const told = batch.map(({ id, event }) => ({ id, type: event.type, uid: event.data.uid }));
    const where = { at: new Date(nowMs).toISOString(), apiKey: site.apiKey, webhook: webhook.name };
    input.note({ ...where, url: webhook.url, events: told, attempt: failures + 1, ...result });
    settle(batch, result.isDelivered);
  }

  function settle(batch: QueuedEvent[], isDelivered: boolean): void {
    if (isDelivered) {
      const done = new Set(batch);
      events = events.filter((event) => !done.has(event));
    }
    failures = isDelivered ? 0 : failures + 1;
    if (events.length > 0) wake(isDelivered ? 0 : (pausesMs[failures - 1] ?? longestPauseMs));
  }

  return {
    add(event) {
      events.push(event);
      if (events.length > MAX_WAITING) events.shift();
      wake(0);
    },
    waiting: () => events.length,
    stop() {
      stopping.abort();
      cancel?.();
      events = [];
    },
  };
}
