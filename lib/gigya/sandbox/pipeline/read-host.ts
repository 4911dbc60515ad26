import { dataCentres, type RealDataCentreId } from '../../data-centres';

/** Names that no stranger can point at this machine: loopback, and what is reserved for tests (RFC 6761). */
const ownName = /^(127\.0\.0\.1|\[::1\]|([\w-]+\.)*(localhost|test)|)$/;

type Named = { namespace: string | null; dataCentre: RealDataCentreId | null };

const named = dataCentres.flatMap(({ id, domain }): [string, RealDataCentreId | null][] => [
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
]
  .map(([domain, dataCentre]) => ({ ending: `.${domain}`, dataCentre }))
  .sort((a, b) => b.ending.length - a.ending.length);

/**
 * What a Host header says: `accounts.eu1.gigya.com` is the namespace `accounts` at eu1 (api.md section 3). The same works
 * below `localhost`, which needs no entry in a hosts file. Addresses and other names say nothing.
 */
export function readHost(host: string): Named {
  const name = nameOf(host);
  const match = domains.find(({ ending }) => name.endsWith(ending));
  if (!match) return { namespace: null, dataCentre: null };
  return { namespace: name.split('.', 1)[0] ?? null, dataCentre: match.dataCentre };
}

/**
 * Whether calls are taken under this name. A page whose own name was rebound to this machine (DNS rebinding) could else
 * read with the demo keys what is stored here.
 */
export function isServedHost(host: string): boolean {
  const name = nameOf(host);
  return ownName.test(name) || domains.some(({ ending }) => name.endsWith(ending));
}

const nameOf = (host: string): string => host.toLowerCase().replace(/:\d*$/, '');
