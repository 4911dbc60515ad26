import type { BrowserContext, Page } from '@playwright/test';
import { decode, encode } from 'next-auth/jwt';
import { expect, failedAnswers, signIn, test } from './console';
import { type HostedAccount, hostedAccount } from './hosted-account';
import { newEmail } from './hosted-form';
import { ownNetwork } from './own-network';

test.use({ extraHTTPHeaders: ownNetwork });

let account: HostedAccount;

test.beforeAll(() => {
  account = hostedAccount();
});

const asManager = (page: Page) => signIn(page, { email: account.manager, password: account.password });
const asAdmin = (page: Page) => signIn(page, { email: account.admin, password: account.password });
const openCampaign = (page: string) => `/campaigns/${account.campaigns.open.campaignId}/${page}`;

async function sessionCookie(context: BrowserContext) {
  const cookies = await context.cookies();
  return cookies.find(({ name }) => name.endsWith('next-auth.session-token'));
}

/** Gives the browser the token that it would have long after signing in. */
async function letSessionExpire(context: BrowserContext): Promise<void> {
  const cookie = await sessionCookie(context);
  if (!cookie) throw new Error('Nobody is signed in.');
  const secret = process.env.NEXTAUTH_SECRET ?? '';
  const claims = await decode({ token: cookie.value, secret });
  const token = { userId: claims?.userId, sessionVersion: claims?.sessionVersion };
  const value = await encode({ token, secret, maxAge: -3_600 });
  await context.addCookies([{ ...cookie, value }]);
}

async function typeCredentials(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('an unknown e-mail and a wrong password get the same answer', async ({ page }) => {
  for (const email of [account.manager, newEmail('nobody')]) {
    await page.goto('/sign-in');
    await typeCredentials(page, { email, password: 'not the password' });
    const answer = page.getByRole('alert').filter({ hasText: /\S/ });
    await expect(answer).toHaveText('This e-mail and password do not belong together.');
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
    await expect(page.getByLabel('Password')).toHaveValue('');
    await expect(page).toHaveURL('/sign-in');
  }
  expect(await sessionCookie(page.context())).toBeUndefined();
});

test('signing out ends the access, also for who goes back', async ({ page, context }) => {
  await asManager(page);
  await page.goto(openCampaign('statistics'));
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/sign-in');
  // The address changes before the page does.
  await expect(page.getByLabel('Password')).toBeVisible();
  expect(await sessionCookie(context)).toBeUndefined();
  await page.goBack();
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await expect(page.getByLabel('Password')).toBeVisible();
  expect((await page.request.get('/api/console/integrations')).status()).toBe(401);
});

test('who is disabled in the middle of a save loses nothing typed, and saves it once let in again', async ({
  page,
  context,
  browser,
}) => {
  await asManager(page);
  await page.goto(openCampaign('exit'));
  await page.getByLabel('Title').fill('Typed before I was disabled');

  const admin = await (await browser.newContext({ extraHTTPHeaders: ownNetwork })).newPage();
  await asAdmin(admin);
  await admin.goto('/settings/team');
  await admin.getByRole('button', { name: 'Disable The manager' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
  await expect(admin.getByRole('row').filter({ hasText: 'The manager' })).toContainText('Disabled');

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('Typed before I was disabled');
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);

  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Sign in in a new tab' }).click();
  const tab = await opened;
  await typeCredentials(tab, { email: account.manager, password: account.password });
  await expect(tab.getByText('This e-mail and password do not belong together.')).toBeVisible();
  await admin.getByRole('button', { name: 'Enable The manager' }).click();
  await expect(admin.getByRole('row').filter({ hasText: 'The manager' })).toContainText('Active');
  await admin.context().close();
  await typeCredentials(tab, { email: account.manager, password: account.password });
  await expect(tab).toHaveURL('/campaigns');
  await tab.close();

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('Typed before I was disabled');
});

test('an expired session leads to the sign-in screen, and from there to the page asked for', async ({
  page,
  context,
}) => {
  await asManager(page);
  await letSessionExpire(context);
  const asked = openCampaign('form');
  await page.goto(asked);
  await expect(page).toHaveURL(`/sign-in?callbackUrl=${encodeURIComponent(asked)}`);
  await typeCredentials(page, { email: account.manager, password: account.password });
  await expect(page).toHaveURL(asked);
  await expect(page.getByRole('heading', { name: 'Form', level: 2 })).toBeVisible();
});

test('signing in never leads to another site', async ({ page, context, baseURL }) => {
  for (const elsewhere of [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    'javascript:alert(1)',
  ]) {
    await context.clearCookies();
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(elsewhere)}`);
    await typeCredentials(page, { email: account.manager, password: account.password });
    await expect(page, elsewhere).toHaveURL(`${baseURL}/campaigns`);
  }
});

test.describe('what is not for everybody', () => {
  test.use({ allowConsole: [failedAnswers] });

  test('the team is closed to a manager', async ({ page }) => {
    await asManager(page);
    await expect(page.getByRole('link', { name: 'Team' })).toHaveCount(0);
    expect((await page.goto('/settings/team'))?.status()).toBe(403);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role does not open this page');
    await expect(page.getByText(account.admin)).toHaveCount(0);
  });

  test("another account's campaign does not exist, on no page and in no answer", async ({ page }) => {
    await signIn(page, { email: 'admin@demo.example', password: 'passerelle-demo' });
    const { campaignId } = account.campaigns.open;
    for (const step of ['', 'general', 'welcome', 'form', 'exit', 'publish', 'statistics']) {
      const path = `/campaigns/${campaignId}/${step}`;
      expect((await page.goto(path))?.status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
      await expect(page.getByText('Win a weekend')).toHaveCount(0);
    }
    const numbers = `/api/console/campaigns/${campaignId}/statistics?period=7d&timeZone=Europe/Brussels`;
    const answer = await page.request.get(numbers);
    expect([answer.status(), (await answer.json()).code]).toEqual([404, 'not_found']);
  });
});

test('the JSON of the console and its pages ask who it is first', async ({ request }) => {
  const { campaignId } = account.campaigns.open;
  for (const path of [
    '/api/console/integrations',
    `/api/console/campaigns/${campaignId}/statistics?period=7d&timeZone=Europe/Brussels`,
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(401);
    expect(await answer.json()).toEqual({ code: 'unauthenticated', message: expect.any(String) });
  }
  for (const path of ['/', '/campaigns', '/campaigns/new', '/settings/team', openCampaign('statistics')]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location, path).toMatch(/^\/(sign-in|campaigns$)/);
  }
});

test('scripts of staff pages run by a nonce that is new for each answer', async ({ page }) => {
  const noncesSeen = new Set<string>();
  const expectNonce = async (path: string) => {
    const answer = await page.goto(path);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
    const nonce = /'nonce-([^']{16,})'/.exec(scripts)?.[1] ?? '';
    expect(nonce, path).not.toBe('');
    expect(scripts, path).not.toMatch(/unsafe-(inline|eval)|https?:|\*/);
    expect(policy, path).toContain("object-src 'none'");
    const sent = (await answer?.text())?.match(/<script[^>]*>/g) ?? [];
    expect(sent.length, path).toBeGreaterThan(3);
    expect(
      sent.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    noncesSeen.add(nonce);
  };
  await expectNonce('/sign-in');
  await asAdmin(page);
  const paths = [
    '/campaigns',
    '/campaigns',
    openCampaign('form'),
    '/settings/integrations',
    '/settings/team',
  ];
  for (const path of paths) await expectNonce(path);
  expect(noncesSeen.size).toBe(paths.length + 1);
});
