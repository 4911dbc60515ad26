import 'server-only';
import { callGigya, type GigyaSite } from './call';
import { dataCentres, type RealDataCentreId } from './data-centres';

/**
 * Finds the data centre that knows a site, for when the one it was called at answers 500028 instead of naming another
 * (api.md section 3). The others are asked one after the other for their public key, with the API key alone, so that
 * no secret reaches a host that may be the wrong one. It is the one called, after all, when another names that. Null when
 * none knows the site or the signal ends the search. From the sandbox, only the sandbox is asked.
 */
export async function detectDataCentre(input: {
  site: GigyaSite;
  signal: AbortSignal;
}): Promise<RealDataCentreId | null> {
  const { site, signal } = input;
  const { apiKey } = site.credentials;
  const current = site.servedFrom ?? site.dataCentre;
  for (const { id } of dataCentres) {
    if (id === current) continue;
    if (signal.aborted) return null;
    const asked: GigyaSite = { ...site, servedFrom: id, credentials: { kind: 'anonymous', apiKey } };
    const result = await callGigya({ site: asked, method: 'accounts.getJWTPublicKey', params: {}, signal });
    if (result.kind === 'answer' && result.envelope.errorCode === 0) return result.movedTo ?? id;
  }
  return null;
}
