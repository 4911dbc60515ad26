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

export type DataCentreId = (typeof dataCentres)[number]['id'] | typeof sandboxDataCentre.id;

/** Every id that a setting may hold. */
export const dataCentreIds = ['sandbox', 'us1', 'eu1', 'eu2', 'au1', 'cn1', 'global'] as const;

/** What can be chosen, the default first: the sandbox while there is one, else us1 as in SAP's own SDKs. */
export function listDataCentres(input: { hasSandbox: boolean }): { value: DataCentreId; label: string }[] {
  const offered = input.hasSandbox ? [sandboxDataCentre, ...dataCentres] : dataCentres;
  return offered.map(({ id, label }) => ({ value: id, label }));
}

/**
 * The address of a method: `https://<namespace>.<API domain>/<namespace>.<method>` (api.md section 3), or the path alone
 * on the sandbox's origin. Null for the sandbox when no origin is given.
 */
export function methodUrl(input: {
  dataCentre: DataCentreId;
  sandboxOrigin: string | undefined;
  method: string;
}): URL | null {
  const namespace = input.method.split('.', 1)[0] ?? '';
  if (input.dataCentre === sandboxDataCentre.id) {
    return input.sandboxOrigin ? new URL(`/${input.method}`, input.sandboxOrigin) : null;
  }
  const centre = dataCentres.find(({ id }) => id === input.dataCentre);
  return centre ? new URL(`https://${namespace}.${centre.domain}/${input.method}`) : null;
}

/** The data centre of an API domain that Gigya names in its answer 301001, or null when it is not one of ours. */
export function dataCentreOfDomain(domain: string): (typeof dataCentres)[number] | null {
  return dataCentres.find((centre) => centre.domain === domain.trim().toLowerCase()) ?? null;
}
