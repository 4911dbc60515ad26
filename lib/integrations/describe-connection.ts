import 'server-only';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { prisma } from '../db/client';
import { askedFields } from './asked-fields';
import type { SettingsView } from './define';
import { destinationKey, destinationOf } from './destination';
import { effectiveValues } from './effective';
import { expectWebsites, partnerOrThrow } from './internal';
import { readSchema } from './keep-schema';
import { readFormValues } from './read-form-values';
import { sampleContent } from './sample-content';
import { describeConnectionSchema } from './schemas';
import { settingsWithDefaults } from './setting-values';
import { readConnection } from './stored-connection';

export type DescribedConnection = {
  /** Null while the settings are wrong, and for a partner that tells nothing. */
  view: SettingsView | null;
  /** What is wrong with the settings, by path: `mapping.3.target`. */
  fields: Record<string, string>;
  /** When the schema that this rests on was read, ISO 8601; null before the first reading. */
  schemaReadAt: string | null;
  /** Where it goes, as a keyed hash; '' where no key is stored. */
  destination: string;
};

/**
 * What settings would do with a sample, without asking the partner. The settings go over the stored Global ones; for a
 * website, its stored ones do not count. The schema is that of `destination`, by default of the stored key.
 */
export async function describeConnection({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<DescribedConnection> {
  authorise(ctx, 'integration:manage');
  const { integrationId, websiteId, locale, ...asked } = describeConnectionSchema.parse(input);
  const { manifest, implementation } = partnerOrThrow(integrationId);
  const { accountId } = ctx;
  await expectWebsites(prisma(), { ctx, websiteIds: websiteId === null ? [] : [websiteId] });
  const current = await readConnection(prisma(), { ctx, integrationId });
  const owner = { accountId, connectionId: current?.id ?? '' };
  const website = current?.websites.find((row) => row.websiteId === websiteId) ?? null;
  const stored = current && effectiveValues(manifest, owner, { global: current.global, website });
  const key = await destinationKey(accountId);
  const ofStored = stored ? destinationOf(manifest, { key, secrets: stored.secrets }) : '';
  const destination = asked.destination ?? ofStored;
  const schema = current && (await readSchema({ ...owner, destination }));
  const told = { schemaReadAt: schema?.readAt ?? null, destination };
  const settings = { ...settingsWithDefaults(manifest, current?.global.settings ?? {}), ...asked.settings };
  const parsed = askedFields(manifest, settings).settings.safeParse(settings);
  if (!parsed.success) {
    const fields: Record<string, string> = {};
    for (const { path, message } of parsed.error.issues) fields[path.join('.')] ??= message;
    return { view: null, fields, ...told };
  }
  const sample = sampleContent(await readFormValues(accountId), { given: asked.sample, at: new Date() });
  const view = implementation.describe?.({ settings: parsed.data, schema, sample, locale }) ?? null;
  return { view, fields: {}, ...told };
}
