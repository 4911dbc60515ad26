import 'server-only';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { prisma } from '../db/client';
import { askedFields } from './asked-fields';
import type { SettingsView } from './define';
import { destinationKey, destinationOf } from './destination';
import { effectiveValues } from './effective';
import { readSchema } from './keep-schema';
import { getManifest } from './manifests';
import { type FormValues, readFormValues } from './read-form-values';
import { getImplementation } from './registry';
import { sampleContent } from './sample-content';
import { type DescribeForForm, describeForFormSchema } from './schemas';
import { type CurrentConnection, readConnections } from './stored-connection';

/**
 * What each connection that a campaign of a website may choose does with a form's values, by connection id. Holds no
 * secret; null where a connection's settings no longer fit, or its partner tells nothing.
 */
export async function describeForForm({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<Record<string, SettingsView | null>> {
  authorise(ctx, 'console:view');
  const asked = describeForFormSchema.parse(input);
  const { accountId } = ctx;
  const [connections, values, key] = await Promise.all([
    readConnections(prisma(), { accountId }),
    readFormValues(accountId),
    destinationKey(accountId),
  ]);
  const offered = connections.filter(
    ({ integrationId }) => getManifest(integrationId)?.capabilities.singleSignOn,
  );
  const views = offered.map(async (current) => [
    current.id,
    await describeStored(current, { accountId, key, values, asked }),
  ]);
  return Object.fromEntries(await Promise.all(views));
}

type Describing = { accountId: string; key: Buffer | null; values: FormValues; asked: DescribeForForm };

async function describeStored(
  current: CurrentConnection,
  { accountId, key, values, asked: { websiteId, locale } }: Describing,
): Promise<SettingsView | null> {
  const manifest = getManifest(current.integrationId);
  const implementation = getImplementation(current.integrationId);
  if (!manifest || !implementation?.describe) return null;
  const owner = { accountId, connectionId: current.id };
  const website = current.websites.find((row) => row.websiteId === websiteId) ?? null;
  const { settings, secrets } = effectiveValues(manifest, owner, { global: current.global, website });
  const parsed = askedFields(manifest, settings).settings.safeParse(settings);
  if (!parsed.success) return null;
  const schema = await readSchema({ ...owner, destination: destinationOf(manifest, { key, secrets }) });
  const sample = sampleContent(values, { given: null, at: new Date() });
  return implementation.describe({ settings: parsed.data, schema, sample, locale });
}
