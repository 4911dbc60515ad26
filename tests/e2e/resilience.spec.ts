import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { expect, signIn, test } from './console';
import { type HostedAccount, hostedAccount } from './hosted-account';
import { fillMandatory, newEmail, openForm, receiptShown, sendButton } from './hosted-form';
import { ownNetwork } from './own-network';
import { planFaults, sandboxAccounts } from './sandbox';
import { attemptsOf, participationsOf } from './stored';

test.use({ extraHTTPHeaders: ownNetwork });

let account: HostedAccount;
let slug: string;

test.beforeAll(() => {
  account = hostedAccount();
  slug = account.campaigns.open.slug;
});

const rowOf = (page: Page, email: string) => page.getByRole('row').filter({ hasText: email });

async function openStatistics(page: Page): Promise<void> {
  await signIn(page, { email: account.admin, password: account.password });
  await page.goto(`/campaigns/${account.campaigns.open.campaignId}/statistics`);
}

/** Takes part as a visitor with a browser of his own. */
async function participate(browser: Browser, email: string): Promise<string> {
  const context = await browser.newContext();
  const visitor = await context.newPage();
  await openForm(visitor, slug);
  await fillMandatory(visitor, { email });
  await sendButton(visitor).click();
  const receipt = await receiptShown(visitor);
  await context.close();
  return receipt;
}

// The keys are checked before the profile is written, so that a connection test of another spec meets no fault.
const method = 'accounts.setAccountInfo';

test.describe('while Gigya fails', () => {
  for (const { name, fault, happened, cause } of [
    {
      name: 'with an error of its own',
      fault: { errorCode: 500001, times: 2 },
      happened: 'partner_error',
      cause: 'Gigya has a problem of its own',
    },
    {
      name: 'by dropping the connection',
      fault: { dropConnection: true, times: 2 },
      happened: 'connection_lost',
      cause: 'The connection to Gigya broke',
    },
    {
      name: 'behind a gateway that answers HTML',
      fault: { html502: true, times: 2 },
      happened: 'unreadable_answer',
      cause: 'The answer cannot be read',
    },
  ]) {
    test(`${name}, a participation is accepted at once, waits, and is delivered by itself`, async ({
      page,
      browser,
    }) => {
      await openStatistics(page);
      // Other specs deliver to the same sandbox and may meet the fault first; then another person takes part.
      await expect(async () => {
        const email = newEmail('fault');
        await planFaults([{ method, ...fault }]);
        const receipt = await participate(browser, email);
        expect(await participationsOf(slug, email)).toMatchObject([{ receipt }]);
        await expect.poll(async () => (await attemptsOf(email)).length).toBeGreaterThan(0);
        await page.reload();
        await expect(rowOf(page, email)).toContainText('Waiting', { timeout: 500 });
        await expect(rowOf(page, email)).toContainText(cause);
        expect(await sandboxAccounts(email)).toEqual([]);
        await expect(rowOf(page, email)).toContainText('Delivered', { timeout: 25_000 });
        expect((await sandboxAccounts(email))[0]).toMatchObject({ hasLiteAccount: true });
        const attempts = await attemptsOf(email);
        expect(attempts[0]).toEqual({ outcome: 'retry', fault: happened });
        expect(attempts.at(-1)).toEqual({ outcome: 'delivered', fault: null });
      }).toPass({ timeout: 50_000 });
    });
  }
});
