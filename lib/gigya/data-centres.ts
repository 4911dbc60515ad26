/**
 * Where a site's data lives. API domains as published: us1, eu1, eu2, au1 and global below gigya.com, China below
 * sapcdm.cn (api.md section 3: SAP Help, the toolkit's data-centre list; ru1 is retired).
 */
export const dataCentres = [
  { id: 'us1', label: 'United States (us1)', domain: 'us1.gigya.com' },
  { id: 'eu1', label: 'Europe (eu1)', domain: 'eu1.gigya.com' },
  { id: 'eu2', label: 'Europe, Azure (eu2)', domain: 'eu2.gigya.com' },
  { id: 'au1', label: 'Australia (au1)', domain: 'au1.gigya.com' },
  { id: 'cn1', label: 'China (cn1)', domain: 'cn1.sapcdm.cn' },
  { id: 'global', label: 'Global site group (global)', domain: 'global.gigya.com' },
] as const;

/** The local look-alike: it has no domain and exists only while its origin is given. */
const sandboxDataCentre = { id: 'sandbox', label: 'Sandbox on this machine' } as const;

/** A data centre of Gigya's own. */
export type RealDataCentreId = (typeof dataCentres)[number]['id'];

export type DataCentreId = RealDataCentreId | typeof sandboxDataCentre.id;

/** Every id that a setting may hold. */
export const dataCentreIds = ['sandbox', 'us1', 'eu1', 'eu2', 'au1', 'cn1', 'global'] as const;

/** What can be chosen, the default first: the sandbox while there is one, else us1 as in SAP's own SDKs. */
export function listDataCentres(input: { hasSandbox: boolean }): { value: DataCentreId; label: string }[] {
  const offered = input.hasSandbox ? [sandboxDataCentre, ...dataCentres] : dataCentres;
  return offered.map(({ id, label }) => ({ value: id, label }));
}

/** Where a method is called, the host named in the request, and the address as the server sees it, for signatures. */
export type MethodAddress = { url: URL; host: string; signedUrl: string };

/**
 * The address of a method: `https://<namespace>.<API domain>/<namespace>.<method>` (api.md section 3). The sandbox plays
 * every data centre on its own origin, told apart by the host named in the request. Null for the sandbox when no origin
 * is given.
 */
export function methodAddress(input: {
  dataCentre: DataCentreId;
  servedFrom?: RealDataCentreId | undefined;
  sandboxOrigin?: string | undefined;
  method: string;
}): MethodAddress | null {
  const { dataCentre, servedFrom = dataCentre, sandboxOrigin, method } = input;
  const namespace = method.split('.', 1)[0] ?? '';
  const domain = dataCentres.find(({ id }) => id === servedFrom)?.domain;
  const realHost = domain && `${namespace}.${domain}`;
  const origin = dataCentre === sandboxDataCentre.id ? sandboxOrigin : realHost && `https://${realHost}`;
  if (!origin) return null;
  const url = new URL(`/${method}`, origin);
  const host = realHost ?? url.host;
  return { url, host, signedUrl: `${url.protocol}//${host}${url.pathname}` };
}

/** The data centre of an API domain that Gigya names in its answer 301001, or null when it is not one of ours. */
export function dataCentreOfDomain(domain: string): (typeof dataCentres)[number] | null {
  return dataCentres.find((centre) => centre.domain === domain.trim().toLowerCase()) ?? null;
}
