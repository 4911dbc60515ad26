import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '../observability/log';
import type { DirectConnection } from './direct-connection';
import { LaneRunner } from './lane-runner';
import { type FoundLane, findLanes, laneName, renewLanes, takeLane } from './lanes';
import type { WorkerParts } from './parts';

const lookEveryMs = 250;
const renewEveryMs = 1_000;
/** Below the 3 s after which the server ends a silent session and frees its lanes. */
const certainForMs = 2_900;

type SessionInput = {
  workerId: string;
  direct: DirectConnection;
  concurrency: number;
  parts: WorkerParts;
};

/** The lanes of one worker for as long as its direct connection lives. */
export class WorkerSession {
  readonly #input: SessionInput;
  /** By the names of their lanes. */
  readonly #lanes = new Map<string, LaneRunner>();
  /** Aborted when the direct connection is lost or the session is over. */
  readonly #over = new AbortController();
  #wanted: FoundLane[] = [];
  #searchAt = 0;
  #searchedAt = 0;
  #renewedAt = performance.now();
  #wakeUp: () => void = () => undefined;

  constructor(input: SessionInput) {
    this.#input = input;
    input.direct.lost.addEventListener('abort', () => this.#end(), { once: true });
    if (input.direct.lost.aborted) this.#end();
  }

  /** Hears of connections that have new deliveries. */
  hint(connectionIds: string[]): void {
    const hinted = new Set(connectionIds);
    const runners = [...this.#lanes.values()].filter(({ lane }) => hinted.has(lane.connectionId));
    for (const runner of runners) runner.wake();
    const known = new Set(
      [...runners.map(({ lane }) => lane), ...this.#wanted].map((lane) => lane.connectionId),
    );
    if (connectionIds.some((connectionId) => !known.has(connectionId))) this.#searchAt = 0;
    // The hint may be for a lane of the connection that nobody serves; under load there are many hints a second.
    else if (runners.some((runner) => runner.hasSiblings)) {
      this.#searchAt = Math.min(this.#searchAt, this.#searchedAt + lookEveryMs);
    }
    if (this.#searchAt <= performance.now()) this.#wakeUp();
  }

  /**
   * Takes and serves lanes until `stop`, then lets running attempts finish for at most `finishWithinMs`.
   * @throws when the direct connection or the database is lost; all lanes are dropped by then
   */
  async run(stop: AbortSignal, finishWithinMs: number): Promise<void> {
    const wakeUp = () => this.#wakeUp();
    stop.addEventListener('abort', wakeUp);
    const renewing = this.#renewUntilOver();
    const looking = this.#lookUntil(stop);
    try {
      await Promise.race([renewing, looking]);
      const deadline = AbortSignal.timeout(finishWithinMs);
      const finishing = [...this.#lanes.values()].map((runner) => runner.finish(deadline));
      await Promise.race([renewing, Promise.all(finishing)]);
    } finally {
      this.#end();
      stop.removeEventListener('abort', wakeUp);
      await Promise.allSettled([renewing, looking]);
    }
  }

  #end(): void {
    this.#over.abort();
    for (const runner of this.#lanes.values()) runner.lose();
    this.#lanes.clear();
    this.#wakeUp();
  }

  /** Its queries also keep the session from idling into the server's limit. */
  async #renewUntilOver(): Promise<void> {
    const { direct, workerId } = this.#input;
    while (!this.#over.signal.aborted) {
      const runners = [...this.#lanes.values()];
      const askedAt = performance.now();
      const renewed = await renewLanes(direct.query, workerId);
      this.#renewedAt = askedAt;
      for (const runner of runners) {
        const row = renewed.get(laneName(runner.lane));
        if (row?.epoch !== runner.lane.epoch) this.#drop(runner);
        else {
          runner.setConnection(row);
          runner.wake();
        }
      }
      await sleep(renewEveryMs, undefined, { signal: this.#over.signal }).catch(() => undefined);
    }
    direct.lost.throwIfAborted();
  }

  async #lookUntil(stop: AbortSignal): Promise<void> {
    while (!stop.aborted && !this.#over.signal.aborted) {
      if (performance.now() >= this.#searchAt) await this.#search();
      await this.#takeFree();
      await this.#releaseIdle();
      const isAsked = performance.now() >= this.#searchAt;
      if (!isAsked && !stop.aborted && !this.#over.signal.aborted) await this.#pause();
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, lookEveryMs);
      this.#wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #search(): Promise<void> {
    this.#searchedAt = performance.now();
    this.#searchAt = this.#searchedAt + renewEveryMs;
    const { parts } = this.#input;
    this.#wanted = await findLanes(parts.clock?.() ?? null);
  }

  async #takeFree(): Promise<void> {
    const free = this.#wanted.filter((found) => !this.#lanes.has(laneName(found)));
    if (free.length === 0) return;
    const locked = await this.#input.direct.tryLock(free);
    for (const found of free) {
      const hasLock = locked.has(laneName(found));
      if (hasLock || found.isExpired) await this.#take(found, hasLock);
    }
  }

  async #take(found: FoundLane, hasLock: boolean): Promise<void> {
    const { workerId: owner, concurrency, parts } = this.#input;
    const lane = await takeLane({ ...found, owner, hasLock });
    if (!lane || this.#over.signal.aborted) return;
    log().info({ ...lane }, 'a lane was taken');
    const runner = new LaneRunner({
      lane,
      concurrency,
      parts,
      isUncertain: () => performance.now() - this.#renewedAt > certainForMs,
      onLost: () => this.#drop(runner),
    });
    this.#lanes.set(laneName(lane), runner);
    runner.wake();
  }

  async #releaseIdle(): Promise<void> {
    for (const runner of this.#lanes.values()) {
      if (runner.idleMs < this.#input.parts.releaseIdleAfterMs) continue;
      this.#forget(runner);
      await runner.finish(AbortSignal.abort());
      await this.#input.direct.unlock(runner.lane);
    }
  }

  #drop(runner: LaneRunner): void {
    runner.lose();
    if (!this.#forget(runner)) return;
    log().info({ ...runner.lane }, 'a lane was lost');
    this.#input.direct
      .unlock(runner.lane)
      .catch((err: unknown) => log().debug({ err }, 'the lock of a lost lane was not given back'));
  }

  /** @returns whether it was served until now; whoever is free may take the lane from the next search on */
  #forget(runner: LaneRunner): boolean {
    const name = laneName(runner.lane);
    this.#wanted = this.#wanted.filter((found) => laneName(found) !== name);
    return this.#lanes.get(name) === runner && this.#lanes.delete(name);
  }
}
