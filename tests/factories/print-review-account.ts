import { closeDatabase } from '@/lib/db/client';
import { factoryPassword, makeAccount, makeUser } from './accounts';
import { addParticipation, makeCountedCampaign } from './statistics';

// Prints an account in which three deliveries wait for a decision, for browser tests, which cannot load server code
// themselves. Its connection is off, so that what is decided is not sent anywhere.
const account = await makeAccount('Review Media');
const campaign = await makeCountedCampaign(account);
const people = ['ann@mail.example', 'jane@mail.example', 'tom@mail.example'];
for (const email of people) {
  await addParticipation(campaign, {
    ...{ email, at: new Date() },
    delivery: { state: 'held', reason: 'review', attempts: [{ outcome: 'held' }] },
  });
}
const [manager, admin, editor] = [
  await makeUser(account.accountId, 'manager'),
  await makeUser(account.accountId, 'admin'),
  await makeUser(account.accountId, 'editor'),
];
await closeDatabase();
console.log(
  JSON.stringify({
    ...{ campaignId: campaign.campaignId, people, password: factoryPassword },
    emails: { manager: manager.email, admin: admin.email, editor: editor.email },
  }),
);
