import { isDeepStrictEqual } from 'node:util';
import type { CampaignDefinition, CampaignStep } from './definition';

const steps = ['general', 'welcome', 'form', 'exit'] as const satisfies CampaignStep[];

/** The steps of a draft that differ from what participants see; all of them before the first publishing. */
export function changedSteps(
  draft: CampaignDefinition,
  published: CampaignDefinition | null,
): CampaignStep[] {
  if (!published) return [...steps];
  return steps.filter((step) => !isDeepStrictEqual(draft[step], published[step]));
}
