import { z } from 'zod';
import type { Manifest } from './define';

const storedSchema = z.object({
  revisionId: z.string(),
  globalRevisionId: z.string().optional(),
  settings: z.record(z.string(), z.string()),
});

/**
 * What a partner told about itself, by the name of a setting, as `Connection.detected` holds it;
 * `ConnectionWebsite.detected` names the Global revision too.
 */
export type StoredDetected = z.infer<typeof storedSchema>;

/** The part of it that counts with a revision: nothing, where it was told with another one. */
export function detectedWith(revisionId: string, stored: unknown): Record<string, string> {
  const { data } = storedSchema.safeParse(stored);
  return data?.revisionId === revisionId ? data.settings : {};
}

/** As `detectedWith`, of a website: it counts only while the Global revision is the one that it was told with too. */
export function detectedWithBoth(
  { revisionId, globalRevisionId }: { revisionId: string; globalRevisionId: string },
  stored: unknown,
): Record<string, string> {
  const { data } = storedSchema.safeParse(stored);
  return data?.globalRevisionId === globalRevisionId ? detectedWith(revisionId, stored) : {};
}

/** The names of what a website overrides. */
export type Overrides = { settings: Record<string, unknown>; secrets: Record<string, unknown> };

/** Whether a website goes to a place of its own: it overrides the destination, or a setting that is told by the partner. */
export function hasOwnPlace(
  { destination }: Pick<Manifest, 'destination'>,
  { settings, secrets }: Overrides,
  told: readonly string[],
): boolean {
  const hasOwnDestination = destination !== undefined && Object.hasOwn(secrets, destination);
  return hasOwnDestination || told.some((name) => Object.hasOwn(settings, name));
}

type DetectedRow = { revisionId: string; detected: unknown };

/** What counts for a website: what was told with its own settings, or with the Global ones where they lead to the same place. */
export function detectedFor(
  manifest: Pick<Manifest, 'destination'>,
  { global, website }: { global: DetectedRow; website: (DetectedRow & Overrides) | null },
): Record<string, string> {
  const ofGlobal = detectedWith(global.revisionId, global.detected);
  if (website === null) return ofGlobal;
  const revisions = { revisionId: website.revisionId, globalRevisionId: global.revisionId };
  const own = detectedWithBoth(revisions, website.detected);
  const told = [...Object.keys(ofGlobal), ...Object.keys(own)];
  return hasOwnPlace(manifest, website, told) ? own : ofGlobal;
}
