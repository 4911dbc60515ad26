import type { Manifest } from './define';
import { gigyaLiteManifest } from './gigya-lite/manifest';

/** Every integration as client-safe data, in the order in which the cards are shown. */
export const manifests: readonly Manifest[] = [gigyaLiteManifest];

/** The manifest of an integration, or undefined when there is none of this id. */
export function getManifest(id: string): Manifest | undefined {
  return manifests.find((manifest) => manifest.id === id);
}
