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

const optIn = { style: 'checkbox', mandatory: false } as const;

/** The same form with a custom field of each kind and three opt-ins, of which `rules` is mandatory. */
export function askingDefinition(connectionId: string | null = null): CampaignDefinition {
  const whole = wholeDefinition(connectionId);
  const custom = { help: '', mandatory: false, options: [] };
  return {
    ...whole,
    form: {
      ...whole.form,
      fields: [
        ...whole.form.fields,
        { ...custom, variable: 'motto', kind: 'text', label: 'Your motto' },
        { ...custom, variable: 'story', kind: 'long_text', label: 'Your story' },
        { ...custom, variable: 'children', kind: 'number', label: 'How many children?' },
        { ...custom, variable: 'arrival', kind: 'date', label: 'When do you arrive?' },
        { ...custom, variable: 'colour', kind: 'choice', label: 'Which colour?', options: ['Red', 'Blue'] },
      ],
      optIns: [
        {
          ...optIn,
          name: 'newsletter',
          category: 'newsletter',
          wording: 'Send me the “weekend” newsletter.',
        },
        {
          ...{ ...optIn, name: 'partners', category: 'third_parties', style: 'yes_no' },
          wording: 'May partners write to you?',
        },
        { ...optIn, name: 'rules', category: 'legal', wording: 'I accept the rules.', mandatory: true },
      ],
    },
  };
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

/** What a website overrides of a connection, as rows; its deliveries stand in a lane of that name. */
export async function makeOverride(
  accountId: string,
  { connectionId, websiteId, lane }: { connectionId: string; websiteId: string; lane: string },
): Promise<void> {
  const revisionId = randomUUID();
  const revision = { name: 'Lite', settings: {}, secrets: {}, number: 2 };
  await prisma().connectionRevision.create({
    data: { accountId, id: revisionId, connectionId, websiteId, ...revision },
  });
  await prisma().connectionWebsite.create({
    data: { accountId, connectionId, websiteId, lane, currentRevisionId: revisionId },
  });
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

/** Replaces the published revision by another one, as if that had been published at `publishedAt`. */
export async function publishNext(
  { accountId, campaignId, slug }: HostedCampaign,
  definition: CampaignDefinition,
  publishedAt: Date = new Date(),
): Promise<string> {
  const { id } = await prisma().campaignRevision.create({
    data: { accountId, campaignId, number: 2, definition, publishedAt },
  });
  await prisma().campaign.update({ where: { slug }, data: { currentRevisionId: id } });
  return id;
}
