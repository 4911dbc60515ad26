import { demoSite } from '../demo-site';
import type { Site } from '../site';
import type { SandboxState } from '../state';

/** The site with this key; without one the demo site, or the first where a snapshot has none. */
export function chosenSite(state: SandboxState, apiKey?: string): Site | undefined {
  if (apiKey !== undefined) return state.sites.get(apiKey);
  return state.sites.get(demoSite.apiKey) ?? [...state.sites.values()][0];
}
