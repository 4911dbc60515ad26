import { dataCentres } from '../../data-centres';
import type { SiteDataCentre } from '../site';

type Named = { namespace: string | null; dataCentre: SiteDataCentre | null };

const named = dataCentres.flatMap(({ id, domain }): [string, SiteDataCentre | null][] => [
  [domain, id],
  [`${id}.gigya.localhost`, id],
  [`${id}.localhost`, id],
]);

/** Every domain below which a namespace stands, the longest first: China's older one too (api.md section 3). */
const domains = [
  ...named,
  ['cn1.gigya-api.cn', 'cn1'] as const,
  ['gigya.com', null] as const,
  ['sapcdm.cn', null] as const,
  ['localhost', null] as const,
].sort(([a], [b]) => b.length - a.length);

/**
 * What a Host header says: `accounts.eu1.gigya.com` is the namespace `accounts` at eu1 (api.md section 3). The same works
 * below `localhost`, which needs no entry in a hosts file. Addresses and other names say nothing.
 */
export function readHost(host: string): Named {
  const name = host.toLowerCase().replace(/:\d*$/, '');
  const match = domains.find(([domain]) => name.endsWith(`.${domain}`));
  if (!match) return { namespace: null, dataCentre: null };
  return { namespace: name.split('.', 1)[0] ?? null, dataCentre: match[1] };
}
