import { randomUUID } from 'node:crypto';
import { defaultDefinition, defaultLabels } from '@/lib/campaigns/default-definition';
import type { CampaignDefinition } from '@/lib/campaigns/definition';
import { prisma } from '@/lib/db/client';
import { type Variable, variables } from '@/lib/forms/variables';

const mandatory = new Set<Variable>(['email', 'firstname', 'lastname']);

/** A form with all 14 variables, of which e-mail, first name and last name are mandatory. */
export function wholeDefinition(connectionId: string | null = null): CampaignDefinition {
  const plain = defaultDefinition({ publicName: 'Win a weekend', locale: 'en' });
  const fields = variables.map((variable) => ({
    variable,
    label: defaultLabels.en[variable],
    help: '',
    mandatory: mandatory.has(variable),
  }));
  return { ...plain, form: { ...plain.form, fields, connectionId } };
}

/** A connection as a row: the partner behind it is never asked while people participate. */
export async function makeTargetConnection(
  accountId: string,
  { enabled = true, integrationId = 'gigya-lite' } = {},
): Promise<string> {
  const revisionId = randomUUID();
  const { id } = await prisma().connection.create({ data: { accountId, integrationId } });
  const revision = { name: 'Lite', settings: {}, secrets: {}, number: 1 };
  await prisma().connectionRevision.create({
    data: { accountId, id: revisionId, connectionId: id, ...revision },
  });
  await prisma().connection.update({
    where: { accountId_id: { accountId, id } },
    data: { currentRevisionId: revisionId, enabled },
  });
  return id;
}

export type HostedCampaign = { accountId: string; campaignId: string; revisionId: string; slug: string };

/** A published campaign with a slug of its own, switched on unless told otherwise. */
export async function makeHostedCampaign(
  { accountId, websiteId }: { accountId: string; websiteId: string },
  { definition = wholeDefinition(), isOn = true }: { definition?: CampaignDefinition; isOn?: boolean } = {},
): Promise<HostedCampaign> {
  const slug = `win-${randomUUID()}`;
  const [campaignId, revisionId] = [randomUUID(), randomUUID()];
  const { publicName: internalName } = definition.general;
  await prisma().campaign.create({
    data: { accountId, id: campaignId, websiteId, slug, internalName, draft: definition },
  });
  await prisma().campaignRevision.create({
    data: { accountId, id: revisionId, campaignId, number: 1, definition },
  });
  await prisma().campaign.update({
    where: { accountId_id: { accountId, id: campaignId } },
    data: { currentRevisionId: revisionId, publishedVersion: 1, isOn },
  });
  return { accountId, campaignId, revisionId, slug };
}
