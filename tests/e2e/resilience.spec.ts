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

/** Takes part while the sandbox has a fault planned, and returns once the first attempt is made. */
async function participateDuring(browser: Browser, fault: object): Promise<string> {
  const email = newEmail('fault');
  // A connection test of another spec asks this method too, once: see testUntilItWorks.
  await planFaults([{ method: 'accounts.setAccountInfo', ...fault }]);
  const receipt = await participate(browser, email);
  expect(await participationsOf(slug, email)).toMatchObject([{ receipt }]);
  await expect.poll(async () => (await attemptsOf(email)).length, { intervals: [50] }).toBeGreaterThan(0);
  return email;
}

// Other specs deliver to the same sandbox and may meet a planned fault first: then another person takes part.
const untilMet = { timeout: 50_000 };

test('while Gigya fails, a participation is accepted at once, waits, and is delivered by itself', async ({
  page,
  browser,
}) => {
  await openStatistics(page);
  await expect(async () => {
    const email = await participateDuring(browser, { errorCode: 500001, times: 2 });
    await page.reload();
    await expect(rowOf(page, email)).toContainText('Waiting', { timeout: 500 });
    await expect(rowOf(page, email)).toContainText('Gigya has a problem of its own');
    await expect(rowOf(page, email)).toContainText('Code 500001');
    await expect(rowOf(page, email)).toContainText('Delivered', { timeout: 25_000 });
    expect(await sandboxAccounts(email)).toMatchObject([{ hasLiteAccount: true }]);
  }).toPass(untilMet);
});

for (const { name, fault, recorded } of [
  { name: 'drops the connection', fault: { dropConnection: true }, recorded: 'connection_lost' },
  { name: 'answers HTML with status 502', fault: { html502: true }, recorded: 'unreadable_answer' },
]) {
  test(`a partner that ${name} costs no participation and no delivery`, async ({ browser }) => {
    await expect(async () => {
      const email = await participateDuring(browser, fault);
      expect(await attemptsOf(email)).toEqual([{ outcome: 'retry', fault: recorded }]);
      expect(await sandboxAccounts(email)).toEqual([]);
      await expect
        .poll(() => attemptsOf(email))
        .toEqual([
          { outcome: 'retry', fault: recorded },
          { outcome: 'delivered', fault: null },
        ]);
      expect(await sandboxAccounts(email)).toMatchObject([{ hasLiteAccount: true }]);
    }).toPass(untilMet);
  });
}

test('a wrong secret costs no participation: what is held goes out once the right one is saved', async ({
  page,
  browser,
}) => {
  const saveSecret = async (secret: string) => {
    await page.goto('/settings/integrations?configure=gigya-lite');
    const dialog = page.getByRole('dialog', { name: 'Configure Gigya Lite Registration' });
    await dialog.getByLabel('Gigya Secret').fill(secret);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  };
  const email = newEmail('held');
  await signIn(page, { email: account.admin, password: account.password });
  await saveSecret('d3Jvbmctc2VjcmV0LW9mLXNvbWVib2R5LWVsc2U=');
  const receipt = await participate(browser, email);
  expect(await participationsOf(slug, email)).toMatchObject([{ receipt }]);

  const statistics = `/campaigns/${account.campaigns.open.campaignId}/statistics`;
  await page.goto(statistics);
  const row = rowOf(page, email);
  await expect(row).toContainText('Held');
  await expect(row).toContainText('The secret does not belong to this user key');
  await expect(row).toContainText('Open Configure and enter the Gigya Secret again.');
  expect(await sandboxAccounts(email)).toEqual([]);
  await page.goto('/settings/integrations');
  await expect(page.getByText('Failing', { exact: true })).toBeVisible();

  await saveSecret('c2FuZGJveC1zZWNyZXQtMDEyMzQ1Njc4OWFiY2RlZg==');
  await page.goto(statistics);
  await expect(row).toContainText('Delivered', { timeout: 25_000 });
  await expect(row).not.toContainText('Held');
  expect(await sandboxAccounts(email)).toMatchObject([{ hasLiteAccount: true }]);
  expect(await attemptsOf(email)).toEqual([
    { outcome: 'paused', fault: 'wrong_secret' },
    { outcome: 'delivered', fault: null },
  ]);
});

test.describe('the HTTP API', () => {
  const path = (of = slug) => `/api/v1/campaigns/${of}/participations`;
  const submission = (email: string) => ({
    submissionId: randomUUID(),
    fields: { email, firstname: 'Jane', lastname: 'Doe' },
  });

  test('answers a repeated submission id with what it answered first', async ({ request }) => {
    const email = newEmail('api');
    const data = submission(email);
    const first = await request.post(path(), { data });
    const again = await request.post(path(), { data: { ...data, fields: { email: 'other@mail.example' } } });
    const body = await first.json();
    expect([first.status(), again.status()]).toEqual([201, 200]);
    expect(body).toEqual({
      participationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      receipt: expect.stringMatching(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/),
    });
    expect(await again.json()).toEqual(body);
    expect(await participationsOf(slug, email)).toMatchObject([{ receipt: body.receipt, channel: 'api' }]);
    expect(await participationsOf(slug, 'other@mail.example')).toEqual([]);
  });

  test('says with a status and a code why it takes nothing', async ({ request }) => {
    const refusalOf = async (of: string, data: unknown) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await request.post(path(of), { headers, data });
      const { message, ...rest } = await answer.json();
      expect(message).toMatch(/^[A-Z].*\.$/);
      return { status: answer.status(), ...rest };
    };
    const good = submission(newEmail('api-refused'));
    expect(await refusalOf(slug, Buffer.from('{"submissionId":'))).toEqual({
      status: 400,
      code: 'malformed',
    });
    for (const unknown of ['no-such-campaign', account.campaigns.draft.slug]) {
      expect(await refusalOf(unknown, good)).toEqual({ status: 404, code: 'not_found' });
    }
    for (const [state, reason] of [
      ['off', 'off'],
      ['early', 'not_started'],
      ['ended', 'ended'],
    ] as const) {
      const refusal = await refusalOf(account.campaigns[state].slug, good);
      expect(refusal).toEqual({ status: 409, code: 'closed', reason });
    }
    const large = { ...good, fields: { ...good.fields, company: 'x'.repeat(2_000_000) } };
    expect(await refusalOf(slug, large)).toEqual({ status: 413, code: 'too_large' });
    expect(await participationsOf(slug, good.fields.email)).toEqual([]);
  });

  test('names each field that it refuses', async ({ request }) => {
    const fieldsOf = async (data: unknown) => {
      const answer = await request.post(path(), { data });
      const body = await answer.json();
      expect([answer.status(), body.code]).toEqual([422, 'invalid']);
      return body.fields;
    };
    const good = submission(newEmail('api-fields'));
    const wrong = {
      email: 'jane@mail',
      firstname: 12,
      lastname: 'x'.repeat(10_000),
      birthday: ['1959-05-06'],
    };
    expect(await fieldsOf({ ...good, fields: wrong })).toEqual({
      email: expect.stringContaining('missing after the @'),
      firstname: 'Enter this as text.',
      lastname: expect.stringContaining('at most 255'),
      birthday: 'Enter this as text.',
    });
    expect(await fieldsOf({ ...good, submissionId: 'once' })).toEqual({ submissionId: expect.any(String) });
    expect(await fieldsOf({ ...good, fields: 'none' })).toMatchObject({ email: expect.any(String) });
    expect(await fieldsOf([good])).toEqual({ body: expect.any(String) });
  });
});
