import type { SiteSchema } from '../schema/site-schema';
import { getAt } from './merge-trees';
import type { FullAccount } from './types';

/**
 * The required fields that a full account lacks, which keep its registration pending with 206001; lite ones never wait
 * for them (api.md sections 1.3 and 4.1). A required consent must be granted.
 */
export function missingFields({ profile, data, preferences }: SiteSchema, account: FullAccount): string[] {
  const isMissing = (tree: FullAccount['profile'], path: string) =>
    getAt(tree, path.split('.')) === undefined;
  const inProfile = [...profile].filter(
    ([path, { isRequired }]) => isRequired && isMissing(account.profile, path),
  );
  const inData = [...data.fields].filter(
    ([path, { isRequired }]) => isRequired && isMissing(account.data, path),
  );
  const ungranted = [...preferences].filter(
    ([path, { isRequired }]) =>
      isRequired && getAt(account.preferences, [...path.split('.'), 'isConsentGranted']) !== true,
  );
  return [
    ...inProfile.map(([path]) => `profile.${path}`),
    ...inData.map(([path]) => `data.${path}`),
    ...ungranted.map(([path]) => `preferences.${path}`),
  ];
}
