import { chosenSite } from '../control/chosen-site';
import type { Site } from '../site';
import type { SandboxState } from '../state';

export const tabs = [
  { path: '/', label: 'Accounts' },
  { path: '/calls', label: 'Calls' },
  { path: '/faults', label: 'Faults' },
  { path: '/schema', label: 'Schema' },
  { path: '/settings', label: 'Settings' },
] as const;
export type TabPath = (typeof tabs)[number]['path'];

/** What a page is about: the tab, what the address asks for, and the site that is looked at. */
export type View = {
  state: SandboxState;
  site: Site;
  path: TabPath;
  query: URLSearchParams;
  /** As the browser reached it, for example `http://127.0.0.1:4000`. */
  origin: string;
};

/** The view of an address; null for one that is no page of the console. */
export function viewOf(
  state: SandboxState,
  { address, host }: { address: string; host: string },
): View | null {
  const [path = '/', search = ''] = address.split('?', 2);
  const tab = tabs.find((known) => known.path === path);
  if (!tab) return null;
  const query = new URLSearchParams(search);
  const site = chosenSite(state, query.get('site') ?? undefined) ?? chosenSite(state);
  return site ? { state, site, path: tab.path, query, origin: `http://${host}` } : null;
}

/** The address of a page of the same site. */
export function linkTo(view: View, path: TabPath, params: Record<string, string | number> = {}): string {
  const query = new URLSearchParams(siteParam(view));
  for (const [name, value] of Object.entries(params)) query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** What an address says of the site: nothing while there is one alone, or the default one is meant. */
export function siteParam({ state, site }: View): Record<string, string> {
  return site === chosenSite(state) ? {} : { site: site.apiKey };
}
