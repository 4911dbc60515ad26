import 'server-only';
import type { GigyaSite } from './call';
import type { OriginClock } from './clock';
import { dataCentreOfDomain } from './data-centres';
import type { Envelope } from './envelope';

type Answered = {
  site: GigyaSite;
  envelope: Envelope;
  /** The `Date` header of the answer. */
  date: string | undefined;
  origin: string;
  clock: OriginClock;
};

// The codes that are put right by sending the call again (api.md section 4.1, "F").
const remedies: ReadonlyMap<number, (answered: Answered) => GigyaSite | null> = new Map([
  [403002, withRightTime],
  [403004, withFreshNonce],
  [301001, atNamedDataCentre],
]);

/**
 * The site as it is to be called again at once after an answer, or null. A request that came too late goes out again
 * with the clock corrected, one whose nonce was used with another, and one to a wrong data centre to the one that Gigya
 * names, if it is on our list: never to `location`, which could lead the keys anywhere (api.md section 3).
 */
export function siteForResend(answered: Answered): GigyaSite | null {
  return remedies.get(answered.envelope.errorCode)?.(answered) ?? null;
}

function withRightTime({ site, origin, date, clock }: Answered): GigyaSite | null {
  return isTimed(site) && clock.correct({ origin, date }) ? site : null;
}

function withFreshNonce({ site }: Answered): GigyaSite | null {
  return isTimed(site) ? site : null;
}

function atNamedDataCentre({ site, envelope }: Answered): GigyaSite | null {
  const servedFrom = dataCentreOfDomain(envelope.apiDomain ?? '')?.id;
  const current = site.servedFrom ?? site.dataCentre;
  return servedFrom && servedFrom !== current ? { ...site, servedFrom } : null;
}

/** Whether a request to this site carries a time and a nonce: a secret or an API key alone goes without. */
export function isTimed({ credentials: { kind } }: GigyaSite): boolean {
  return kind === 'signed' || kind === 'bearer';
}
