import { createAccount } from '../lib/accounts/create-account';
import { demoUsers } from '../lib/auth/demo';
import { hashPassword } from '../lib/auth/hash-password';
import { createCampaign } from '../lib/campaigns/create-campaign';
import { defaultDefinition, defaultLabels } from '../lib/campaigns/default-definition';
import type { CampaignDefinition } from '../lib/campaigns/definition';
import { publishCampaign } from '../lib/campaigns/publish-campaign';
import { getCampaign } from '../lib/campaigns/queries';
import { saveStep } from '../lib/campaigns/save-step';
import type { Context } from '../lib/context';
import { closeDatabase, prisma } from '../lib/db/client';
import { withTransaction } from '../lib/db/transaction';
import { env } from '../lib/env';
import { variables } from '../lib/forms/variables';
import { demoSite } from '../lib/gigya/sandbox/demo-site';
import { manifests } from '../lib/integrations/manifests';
import { getImplementation } from '../lib/integrations/registry';
import { saveConnection } from '../lib/integrations/save-connection';

const slug = 'win-a-weekend';

/** The demo: an account with a website, two people, a connection to the sandbox and a published campaign. */
async function seedDemo(): Promise<void> {
  const { accountId, websiteId } = await demoAccount();
  const ctx: Context = { accountId, actor: { kind: 'system', name: 'Passerelle' } };
  const connectionId = env().GIGYA_SANDBOX_ORIGIN ? await demoConnection(ctx) : null;
  await demoCampaign({ ctx, websiteId, connectionId });
}

async function demoAccount(): Promise<{ accountId: string; websiteId: string }> {
  const known = await prisma().membership.findFirst({
    where: { user: { email: demoUsers[0]?.email } },
    select: {
      accountId: true,
      account: { select: { websites: { where: { deletedAt: null }, select: { id: true }, take: 1 } } },
    },
  });
  const [website] = known?.account.websites ?? [];
  if (known && website) return { accountId: known.accountId, websiteId: website.id };
  const people = await Promise.all(
    demoUsers.map(async (person) => ({ ...person, passwordHash: await hashPassword(person.password) })),
  );
  return withTransaction(async (tx) => {
    const made = await createAccount(tx, {
      name: 'Kempen Media',
      website: { name: 'De Kempenaar', domain: 'dekempenaar.example', locale: 'en' },
    });
    for (const { email, name, passwordHash, role } of people) {
      const memberships = { create: { accountId: made.accountId, role } };
      await tx.user.create({ data: { email, name, passwordHash, memberships } });
    }
    return made;
  });
}

async function demoConnection(ctx: Context): Promise<string | null> {
  const manifest = manifests.find(({ capabilities }) => capabilities.singleSignOn);
  if (!manifest) return null;
  const existing = await prisma().connection.findUnique({
    where: { accountId_integrationId: { accountId: ctx.accountId, integrationId: manifest.id } },
    select: { id: true },
  });
  if (existing) return existing.id;
  const choices = Object.entries(getImplementation(manifest.id)?.choices() ?? {});
  const chosen = Object.fromEntries(choices.map(([field, [first]]) => [field, first?.value ?? '']));
  const settings = { ...chosen, optIns: [{ optIn: 'newsletter', target: 'subscriptions.newsletter' }] };
  const { secret, userKey, apiKey } = demoSite;
  const { connectionId } = await saveConnection({
    ctx,
    input: {
      integrationId: manifest.id,
      name: manifest.name,
      settings,
      secrets: { secret, userKey, apiKey },
      expectedRevision: null,
      switchOn: true,
    },
  });
  return connectionId;
}

function demoForm(connectionId: string | null): CampaignDefinition['form'] {
  const mandatory = new Set<string>(['email', 'firstname', 'lastname']);
  const first = ['firstname', 'lastname', 'email'] as const;
  const order = [...first, ...variables.filter((variable) => !first.some((known) => known === variable))];
  return {
    ...defaultDefinition({ publicName: '', locale: 'en' }).form,
    intro:
      'Two nights, two bikes and a walk along the river Demer. Tell us who you are and you are in the draw.',
    fields: order.map((variable) => ({
      variable,
      label: defaultLabels.en[variable],
      help: variable === 'phone' ? 'Only to tell you that you have won.' : '',
      mandatory: mandatory.has(variable),
    })),
    optIns: [
      {
        ...{ name: 'newsletter', wording: 'Yes, send me the weekend newsletter.', category: 'newsletter' },
        ...{ style: 'checkbox', mandatory: false },
      },
    ],
    connectionId,
  };
}

async function demoCampaign(input: {
  ctx: Context;
  websiteId: string;
  connectionId: string | null;
}): Promise<void> {
  const { ctx, websiteId, connectionId } = input;
  const existing = await prisma().campaign.findUnique({
    where: { slug },
    select: { id: true, currentRevisionId: true },
  });
  if (existing?.currentRevisionId) return;
  const name = 'Win a weekend';
  const { campaignId } = existing
    ? { campaignId: existing.id }
    : await createCampaign({ ctx, input: { internalName: name, websiteId, locale: 'en' } });
  const { draftVersion } = await getCampaign({ ctx, input: { campaignId } });
  const form = { campaignId, step: 'form', expectedVersion: draftVersion, value: demoForm(connectionId) };
  const saved = await saveStep({ ctx, input: form });
  await publishCampaign({ ctx, input: { campaignId, expectedVersion: saved.draftVersion } });
}

await seedDemo().finally(closeDatabase);
