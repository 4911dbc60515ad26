import 'server-only';
import type { GigyaCall, GigyaSite } from '../../gigya/call';
import type { MethodResult } from '../../gigya/call-method';
import type { RealDataCentreId } from '../../gigya/data-centres';
import type { AttemptTime } from './attempt-time';
import { follow } from './push-once';

/** What is seen at a wrong data centre as well as with a database problem (api.md section 3). */
const DATABASE_ERROR = 500028;

/** Makes the calls of one attempt within its time, keeps them, and goes where Gigya says that the site lives. */
export class Caller {
  readonly calls: GigyaCall[] = [];
  readonly signal: AbortSignal;
  readonly #time: AttemptTime;
  #site: GigyaSite;
  #servedFrom: RealDataCentreId | undefined;

  constructor({ site, signal, time }: { site: GigyaSite; signal: AbortSignal; time: AttemptTime }) {
    this.#site = site;
    this.signal = signal;
    this.#time = time;
  }

  get site(): GigyaSite {
    return this.#site;
  }

  /** Where the site was found to be served, when that is not the chosen data centre. */
  get servedFrom(): RealDataCentreId | undefined {
    return this.#servedFrom;
  }

  /** Goes on at another data centre. */
  move(servedFrom: RealDataCentreId): void {
    this.#site = { ...this.#site, servedFrom };
  }

  /** @param atMostMs how long the call may take; 15 s when left out */
  async call<Answer>(
    method: (to: { site: GigyaSite; signal: AbortSignal }) => Promise<MethodResult<Answer>>,
    atMostMs?: number,
  ): Promise<MethodResult<Answer>> {
    const site = this.#time.limit(this.#site, atMostMs);
    const result = await method({ site, signal: this.signal });
    this.calls.push(result.call);
    this.#site = follow(this.#site, result);
    const isServed =
      result.kind === 'ok' || (result.kind === 'refused' && result.envelope.errorCode !== DATABASE_ERROR);
    if (isServed || result.movedTo) this.#servedFrom = this.#site.servedFrom;
    return result;
  }
}
