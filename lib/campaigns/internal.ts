import 'server-only';
import { z } from 'zod';
import type { Context } from '../context';
import type { Transaction } from '../db/transaction';
import { AppError } from '../errors';
import { type Locale, localeSchema } from '../forms/variables';
import { manifests } from '../integrations/manifests';
import { definitionSchema } from './definition';
import type { SignOnChoice } from './publish-problems';

/**
 * A campaign of the caller's account, locked until the transaction ends.
 * @throws AppError('not_found') also for another account's campaign
 */
export async function lockCampaign(
  tx: Transaction,
  { ctx, campaignId }: { ctx: Context; campaignId: string },
) {
  await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE "accountId" = ${ctx.accountId}::uuid AND id = ${campaignId}::uuid FOR UPDATE`;
  const row = await tx.campaign.findUnique({
    where: { accountId_id: { accountId: ctx.accountId, id: campaignId } },
    select: {
      id: true,
      slug: true,
      websiteId: true,
      isOn: true,
      draft: true,
      draftVersion: true,
      currentRevision: { select: { id: true, number: true } },
    },
  });
  if (!row) throw campaignNotFound();
  return { ...row, draft: definitionSchema.parse(row.draft) };
}

export const campaignNotFound = () => new AppError('not_found', 'This campaign does not exist.');

/** @throws AppError('conflict') when the draft was saved by somebody else since it was opened */
export function expectVersion(actual: number, expected: number): void {
  if (actual === expected) return;
  throw new AppError(
    'conflict',
    'Somebody else saved this campaign in the meantime. Copy what you typed, then load the page again.',
  );
}

/** The account's connections that may stand under Single Sign-On (SSO). */
export async function signOnChoices(tx: Transaction, accountId: string): Promise<SignOnChoice[]> {
  const offered = new Map(
    manifests.filter(({ capabilities }) => capabilities.singleSignOn).map((m) => [m.id, m]),
  );
  const rows = await tx.connection.findMany({
    where: { accountId, integrationId: { in: [...offered.keys()] } },
    select: { id: true, integrationId: true, enabled: true, currentRevision: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ id, integrationId, enabled, currentRevision }) => {
    const integration = offered.get(integrationId)?.name ?? integrationId;
    return { id, enabled, integrationId, integration, name: currentRevision?.name ?? integration };
  });
}

const websitesSchema = z.array(z.object({ locales: z.array(localeSchema) }));

/**
 * A website that a campaign may be put on. It stays until the transaction ends: a deletion waits and finds the campaign.
 * @throws AppError('invalid') for a website that was deleted or is another account's
 */
export async function websiteOrThrow(
  tx: Transaction,
  { ctx, websiteId }: { ctx: Context; websiteId: string },
): Promise<{ locales: Locale[] }> {
  const rows = await tx.$queryRaw`
    SELECT "locales" FROM "Website"
    WHERE "accountId" = ${ctx.accountId}::uuid AND "id" = ${websiteId}::uuid AND "deletedAt" IS NULL
    FOR SHARE`;
  const [website] = websitesSchema.parse(rows);
  const message = 'Choose one of your websites.';
  if (!website) throw new AppError('invalid', message, { fields: { websiteId: message } });
  return website;
}

/** @throws AppError('invalid') beside `field` when the website's campaigns do not have this language */
export function expectLocale(website: { locales: Locale[] }, locale: Locale, field: string): void {
  if (website.locales.includes(locale)) return;
  const message = 'Choose one of the languages of this website.';
  throw new AppError('invalid', message, { fields: { [field]: message } });
}
