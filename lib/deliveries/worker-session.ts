import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '../observability/log';
import type { DirectConnection } from './direct-connection';
import { LaneRunner } from './lane-runner';
import { type FoundLane, findLanes, renewLanes, takeLane } from './lanes';
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
  readonly #lanes = new Map<string, LaneRunner>();
  /** Aborted when the direct connection is lost or the session is over. */
  readonly #over = new AbortController();
  #wanted: FoundLane[] = [];
  #searchAt = 0;
  #renewedAt = performance.now();
  #wakeUp: () => void = () => undefined;

  constructor(input: SessionInput) {
    this.#input = input;
    input.direct.lost.addEventListener('abort', () => this.#end(), { once: true });
    if (input.direct.lost.aborted) this.#end();
  }

  /** Hears of connections that have new deliveries. */
  hint(connectionIds: string[]): void {
    for (const connectionId of connectionIds) {
      const runner = this.#lanes.get(connectionId);
      if (runner) runner.wake();
      else if (!this.#wanted.some((found) => found.connectionId === connectionId)) this.#searchAt = 0;
    }
    if (this.#searchAt === 0) this.#wakeUp();
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
        const row = renewed.get(runner.lane.connectionId);
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
      if (this.#searchAt > 0 && !stop.aborted && !this.#over.signal.aborted) await this.#pause();
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
    this.#searchAt = performance.now() + renewEveryMs;
    const { parts } = this.#input;
    this.#wanted = await findLanes(parts.clock?.() ?? null);
  }

  async #takeFree(): Promise<void> {
    const free = this.#wanted.filter(({ connectionId }) => !this.#lanes.has(connectionId));
    if (free.length === 0) return;
    const locked = await this.#input.direct.tryLock(free);
    for (const found of free) {
      const hasLock = locked.has(found.connectionId);
      if (hasLock || found.isExpired) await this.#take(found, hasLock);
    }
  }

  async #take({ accountId, connectionId }: FoundLane, hasLock: boolean): Promise<void> {
    const { workerId: owner, concurrency, parts } = this.#input;
    const lane = await takeLane({ accountId, connectionId, owner, hasLock });
    if (!lane || this.#over.signal.aborted) return;
    log().info({ ...lane }, 'a lane was taken');
    const runner = new LaneRunner({
      lane,
      concurrency,
      parts,
      isUncertain: () => performance.now() - this.#renewedAt > certainForMs,
      onLost: () => this.#drop(runner),
    });
    this.#lanes.set(connectionId, runner);
    runner.wake();
  }

  async #releaseIdle(): Promise<void> {
    for (const runner of this.#lanes.values()) {
      if (runner.idleMs < this.#input.parts.releaseIdleAfterMs) continue;
      this.#forget(runner);
      await runner.finish(AbortSignal.abort());
      await this.#input.direct.unlock(runner.lane.connectionId);
    }
  }

  #drop(runner: LaneRunner): void {
    runner.lose();
    if (!this.#forget(runner)) return;
    log().info({ ...runner.lane }, 'a lane was lost');
    this.#input.direct
      .unlock(runner.lane.connectionId)
      .catch((err: unknown) => log().debug({ err }, 'the lock of a lost lane was not given back'));
  }

  /** @returns whether it was served until now; whoever is free may take the lane from the next search on */
  #forget(runner: LaneRunner): boolean {
    const { connectionId } = runner.lane;
    this.#wanted = this.#wanted.filter((found) => found.connectionId !== connectionId);
    return this.#lanes.get(connectionId) === runner && this.#lanes.delete(connectionId);
  }
}
