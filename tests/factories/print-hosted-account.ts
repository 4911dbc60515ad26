import type { CampaignDefinition } from '@/lib/campaigns/definition';
import { closeDatabase, prisma } from '@/lib/db/client';
import { factoryPassword, makeAccount, makeUser } from './accounts';
import { makeCampaign } from './campaigns';
import { firstSave, makeConnection } from './connections';
import { makeHostedCampaign, wholeDefinition } from './hosted';
import { addParticipation, makeCountedCampaign } from './statistics';

// Prints an account whose connection works and whose campaigns are in every state, for browser tests, which cannot
// load server code themselves.
const account = await makeAccount('Hosted Media');
const { accountId, websiteId, system } = account;
const admin = await makeUser(accountId, 'admin');
const manager = await makeUser(accountId, 'manager');
const { domain } = await prisma().website.findUniqueOrThrow({
  where: { accountId_id: { accountId, id: websiteId } },
});
const settings = { dataCentre: 'sandbox' };
const { connectionId } = await makeConnection(system, { ...firstSave, settings });
const whole = wholeDefinition(connectionId);

async function hosted(change: Partial<CampaignDefinition> = {}, isOn = true) {
  const { slug, campaignId } = await makeHostedCampaign(account, {
    definition: { ...whole, ...change },
    isOn,
  });
  return { slug, campaignId };
}

async function draft() {
  const { slug, id } = await makeCampaign(system, websiteId, 'Never published');
  return { slug, campaignId: id };
}

/** A campaign whose statistics show participants with a push in each of the states that one can meet. */
async function counted() {
  const campaign = await makeCountedCampaign(account);
  const at = new Date();
  const dueAt = new Date(at.getTime() + 3_600_000);
  const failed = { outcome: 'retry', fault: 'partner_error', errorCode: 500001, message: 'General error' };
  const refused = {
    outcome: 'rejected',
    fault: 'email_refused',
    errorCode: 400006,
    message: 'Invalid email',
  };
  const deliveries = [
    { state: 'delivered', attempts: [{ outcome: 'delivered' }] },
    { state: 'pending', dueAt, attempts: [failed] },
    { state: 'held', reason: 'paused', attempts: [{ outcome: 'paused', fault: 'wrong_secret' }] },
    { state: 'rejected', reason: 'email_refused', attempts: [refused] },
  ] as const;
  for (const { attempts, ...delivery } of deliveries) {
    const email = `${delivery.state}@mail.example`;
    await addParticipation(campaign, { email, at, delivery: { ...delivery, attempts: [...attempts] } });
  }
  return { slug: campaign.slug, campaignId: campaign.campaignId };
}

const { general, welcome } = whole;
const campaigns = {
  open: await hosted(),
  welcome: await hosted({ welcome: { ...welcome, enabled: true, text: 'Two nights along the Demer.' } }),
  off: await hosted({}, false),
  early: await hosted({ general: { ...general, startsAt: '2099-07-01T09:30:00Z' } }),
  ended: await hosted({ general: { ...general, endsAt: '2020-07-01T09:30:00Z' } }),
  draft: await draft(),
  counted: await counted(),
};
await closeDatabase();
console.log(
  JSON.stringify({
    ...{ accountId, domain, campaigns, password: factoryPassword },
    ...{ admin: admin.email, manager: manager.email },
  }),
);
