import 'server-only';
import type { GigyaSite } from '../../gigya/call';
import type { RealDataCentreId } from '../../gigya/data-centres';
import { openDeadline } from '../../gigya/deadline';
import { detectDataCentre } from '../../gigya/detect-data-centre';

const ASKED_AGAIN_AFTER_MS = 10 * 60_000;
const MAX_REVISIONS = 1_000;
const SEARCH_TIMEOUT_MS = 10_000;
const CALL_TIMEOUT_MS = 3_000;

/** Where the site of a connection's revision lives, when that is not where it was called. */
export type FindDataCentre = (input: {
  revisionId: string;
  site: GigyaSite;
  signal: AbortSignal;
}) => Promise<RealDataCentreId | null>;

type Search = { until: number; found: RealDataCentreId | null };

/**
 * Searches the site's data centre after 500028 (api.md section 3) and keeps the answer for ten minutes: while Gigya
 * really has a database problem every push gets that code, and one search is enough. Whoever asks during the search gets
 * null. Memory is bounded: of 1000 answers the oldest is forgotten.
 * @param now a clock in milliseconds
 */
export function createDataCentreFinder({ now }: { now: () => number }): FindDataCentre {
  const known = new Map<string, Search>();
  return async ({ revisionId, site, signal }) => {
    const kept = known.get(revisionId);
    if (kept && kept.until > now()) return isElsewhere(site, kept.found) ? kept.found : null;
    const search: Search = { until: now() + ASKED_AGAIN_AFTER_MS, found: null };
    known.delete(revisionId);
    known.set(revisionId, search);
    const [oldest] = known.keys();
    if (known.size > MAX_REVISIONS && oldest !== undefined) known.delete(oldest);
    search.found = await searchDataCentre({ site, signal });
    if (signal.aborted) known.delete(revisionId);
    return search.found;
  };
}

/** One search, of 10 s at most. Null when no other data centre knows the site. */
export async function searchDataCentre(input: {
  site: GigyaSite;
  signal: AbortSignal;
}): Promise<RealDataCentreId | null> {
  const { site } = input;
  const totalTimeoutMs = Math.min(site.totalTimeoutMs ?? CALL_TIMEOUT_MS, CALL_TIMEOUT_MS);
  const deadline = openDeadline({ signal: input.signal, timeoutMs: SEARCH_TIMEOUT_MS });
  try {
    const found = await detectDataCentre({ site: { ...site, totalTimeoutMs }, signal: deadline.signal });
    return isElsewhere(site, found) ? found : null;
  } finally {
    deadline.close();
  }
}

const isElsewhere = (site: GigyaSite, found: RealDataCentreId | null): boolean =>
  found !== (site.servedFrom ?? site.dataCentre);
