import { expect, it } from 'vitest';
import { getFirstRun } from '@/lib/campaigns/get-first-run';
import { getCampaign, listCampaigns } from '@/lib/campaigns/queries';
import { setConnectionEnabled } from '@/lib/integrations/set-connection-enabled';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import { changeStep, makeCampaign, publish } from '../factories/campaigns';
import { liteRegistration, makeConnection } from '../factories/connections';

useTestDatabase();

const setUp = async () => {
  const account = await makeAccount();
  const { ctx } = await makeUser(account.accountId, 'admin');
  return { ...account, ctx };
};

it('the first run tells what is done in this account, and nothing of another one', async () => {
  const other = await setUp();
  await makeConnection(other.ctx);
  const { ctx, accountId } = await setUp();
  expect(await getFirstRun({ ctx })).toMatchObject({
    website: { name: 'Kempen Media' },
    connection: { isEnabled: false },
    colleagues: 0,
  });
  await makeUser(accountId, 'observer');
  await makeConnection(ctx);
  expect(await getFirstRun({ ctx })).toMatchObject({ connection: { isEnabled: true }, colleagues: 1 });
  await setConnectionEnabled({ ctx, input: { integrationId: liteRegistration, enabled: false } });
  expect(await getFirstRun({ ctx })).toMatchObject({ connection: { isEnabled: false } });
});

it('the unpublished steps are those whose content differs, in the list as in the configurator', async () => {
  const { ctx, websiteId } = await setUp();
  const { id: campaignId } = await makeCampaign(ctx, websiteId);
  const unpublished = async () => {
    const { items } = await listCampaigns({ ctx, input: {} });
    const { changedSteps } = await getCampaign({ ctx, input: { campaignId } });
    expect(items.map(({ hasUnpublishedChanges }) => hasUnpublishedChanges)).toEqual([
      changedSteps.length > 0,
    ]);
    return changedSteps;
  };
  await publish(ctx, campaignId);
  expect(await unpublished()).toEqual([]);
  await changeStep(ctx, { campaignId, step: 'exit', change: {} });
  expect(await unpublished()).toEqual([]);
  await changeStep(ctx, { campaignId, step: 'exit', change: { title: 'See you soon' } });
  expect(await unpublished()).toEqual(['exit']);
  await publish(ctx, campaignId);
  expect(await unpublished()).toEqual([]);
});
