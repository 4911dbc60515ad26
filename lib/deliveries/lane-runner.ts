import 'server-only';
import { log } from '../observability/log';
import { laneIsGone } from './attempt';
import { type Claim, claimDue } from './claim';
import type { ConnectionState } from './connection-state';
import { deliverClaim } from './deliver-claim';
import { fencedCut } from './fenced-cut';
import { type Lane, releaseLane } from './lanes';
import { type LoadedContent, loadContents } from './load-contents';
import { createOpener, type Opener } from './open-lane-connection';
import type { WorkerParts } from './parts';
import { createRecorder, type Recorder } from './recorder';
import { settleUntried } from './settlement';

/** How often a claim looks behind its lower bound, for rows that were committed late. */
const fullLookEveryMs = 10_000;
const reloadAfterMs = 1_000;

type Ready = { claim: Claim; loaded: LoadedContent | undefined };

/** Delivers what is due in an owned lane, `concurrency` attempts at a time, until it is lost or finished. */
export class LaneRunner {
  readonly lane: Lane;
  readonly #concurrency: number;
  readonly #parts: WorkerParts;
  readonly #onLost: () => void;
  readonly #isUncertain: () => boolean;
  readonly #recorder: Recorder;
  readonly #opener: Opener;
  readonly #lost = new AbortController();
  readonly #running = new Map<Promise<void>, AbortController>();
  readonly #ready: Ready[] = [];
  #connection: ConnectionState = { enabled: false, revisionId: null, websites: {}, hasSiblings: false };
  #claiming: Promise<void> | undefined;
  #isAskedAgain = false;
  #hasMore = false;
  #isFinishing = false;
  #notBefore = '-infinity';
  #fullLookAt = 0;
  #activeAt = performance.now();

  constructor({
    lane,
    concurrency,
    parts,
    isUncertain,
    onLost,
  }: {
    lane: Lane;
    concurrency: number;
    parts: WorkerParts;
    /** Whether the lease may have run out: nothing more is sent then, until the lane is taken anew. */
    isUncertain: () => boolean;
    onLost: () => void;
  }) {
    this.lane = lane;
    this.#concurrency = concurrency;
    this.#parts = parts;
    this.#onLost = onLost;
    this.#isUncertain = isUncertain;
    this.#opener = createOpener(lane, parts);
    this.#recorder = createRecorder({
      lane,
      lost: this.#lost.signal,
      now: this.#now,
      onRecorded: (hasWoken) => hasWoken && this.wake(),
    });
  }

  /** Milliseconds since it last had something to do. */
  get idleMs(): number {
    return this.#running.size + this.#ready.length > 0 ? 0 : performance.now() - this.#activeAt;
  }

  /** Whether the connection has other lanes, as far as is known. */
  get hasSiblings(): boolean {
    return this.#connection.hasSiblings;
  }

  /** Takes note of the connection as it is in the database now. */
  setConnection(state: ConnectionState): void {
    this.#connection = state;
  }

  /** Looks for due deliveries. */
  wake(): void {
    this.#isAskedAgain = true;
    this.#claiming ??= this.#claimWhileAsked()
      .catch((err: unknown) => log().warn({ err, ...this.lane }, 'claiming failed'))
      .finally(() => {
        this.#claiming = undefined;
        if (this.#isAskedAgain && this.#hasRoom) this.wake();
      });
  }

  /** The lane belongs to somebody else: what runs is aborted and nothing more is written. */
  lose(): void {
    this.#lost.abort();
    this.#ready.length = 0;
    this.#abortRunning();
  }

  /** Claims nothing more, lets running attempts finish until `deadline`, and gives the lane back. */
  async finish(deadline: AbortSignal): Promise<void> {
    this.#isFinishing = true;
    await this.#claiming;
    const unstarted = this.#ready.splice(0).map(({ claim }) => claim.id);
    const cutShort = new Promise<void>((resolve) => {
      if (deadline.aborted) resolve();
      deadline.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.race([Promise.all(this.#running.keys()), cutShort]);
    this.#abortRunning();
    await this.#recorder.drain();
    if (!this.#lost.signal.aborted) await releaseLane(this.lane, unstarted);
    this.#lost.abort();
  }

  readonly #now = (): Date | null => this.#parts.clock?.() ?? null;

  #abortRunning(): void {
    for (const cut of this.#running.values()) cut.abort(laneIsGone);
  }

  get #isOpen(): boolean {
    return !this.#isFinishing && !this.#lost.signal.aborted;
  }

  get #hasRoom(): boolean {
    return this.#isOpen && this.#ready.length < this.#concurrency / 2;
  }

  async #claimWhileAsked(): Promise<void> {
    while (this.#isAskedAgain && this.#hasRoom) {
      this.#isAskedAgain = false;
      this.#hasMore = true;
      while (this.#hasMore && this.#hasRoom) this.#hasMore = !(await this.#claimOnce());
    }
  }

  /** @returns whether everything due has been looked at */
  async #claimOnce(): Promise<boolean> {
    const looksBack = performance.now() >= this.#fullLookAt;
    const result = await claimDue({
      lane: this.lane,
      limit: this.#concurrency,
      notBefore: looksBack ? '-infinity' : this.#notBefore,
      now: this.#now(),
    });
    if (!result) {
      this.#onLost();
      return true;
    }
    if (looksBack) this.#fullLookAt = performance.now() + fullLookEveryMs;
    this.#notBefore = result.notBefore;
    this.#connection = result.connection;
    if (result.claims.length > 0) await this.#load(result.claims);
    return result.isDrained;
  }

  async #load(claims: Claim[]): Promise<void> {
    this.#activeAt = performance.now();
    try {
      const contents = await loadContents(this.lane, claims);
      if (this.#lost.signal.aborted) return;
      this.#ready.push(...claims.map((claim) => ({ claim, loaded: contents.get(claim.id) })));
      this.#startReady();
    } catch (err) {
      log().warn({ err, ...this.lane }, 'contents could not be loaded');
      for (const claim of claims) this.#recorder.add(settleUntried(claim, reloadAfterMs));
    }
  }

  #startReady(): void {
    while (this.#isOpen && this.#running.size < this.#concurrency) {
      const next = this.#ready.shift();
      if (!next) return;
      const cut = fencedCut(() => this.#isUncertain() && this.#onLost());
      const run = this.#deliver(next, cut)
        .catch((err: unknown) => log().error({ err, deliveryId: next.claim.id }, 'a delivery was left'))
        .finally(() => this.#afterRun(run));
      this.#running.set(run, cut);
    }
  }

  /** The slot is free before the result is written; the row stays `sending` until then, which holds the person. */
  #afterRun(run: Promise<void>): void {
    this.#running.delete(run);
    this.#activeAt = performance.now();
    this.#startReady();
    if ((this.#hasMore || this.#isAskedAgain) && this.#hasRoom) this.wake();
  }

  async #deliver(ready: Ready, cut: AbortController): Promise<void> {
    const websiteId = ready.loaded?.kind === 'content' ? ready.loaded.website.id : null;
    const opened = await this.#opener.open(this.#connection, websiteId);
    const delivered = await deliverClaim({ ...ready, opened, cut, random: this.#parts.random });
    if (!delivered) return;
    this.#recorder.add(delivered.settlement);
    await this.#opener.learn(opened, delivered.told);
  }
}
