import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { collectComplaints, makeOwnAccount, type OwnAccount, signInAs } from './own-account';

const path = '/settings/team';
const password = 'a password of my own';
const axe = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

async function openTeam(page: Page): Promise<OwnAccount> {
  const account = await makeOwnAccount();
  await signInAs(page, account.emails.admin, path);
  return account;
}

/** Adds somebody and returns the link to send. */
async function invite(
  page: Page,
  { email, role = 'Manager' }: { email: string; role?: string },
): Promise<string> {
  await page.getByRole('button', { name: 'Add user' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Nora New');
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel(role, { exact: true }).check();
  await dialog.getByRole('button', { name: 'Add user' }).click();
  await expect(dialog).toContainText('It works once, until');
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(row(page, 'Nora New')).toContainText('Invited');
  return link;
}

test('a colleague chooses a password through a link that works once, also without JavaScript', async ({
  page,
  browser,
}) => {
  const { accountId } = await openTeam(page);
  const link = await invite(page, { email: `nora-${accountId}@team.example`, role: 'Editor' });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const guest = await context.newPage();
  await guest.goto(link);
  await expect(guest.locator('meta[name=referrer]')).toHaveAttribute('content', 'strict-origin');
  await guest.getByLabel('New password').fill('short');
  await guest.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(guest.getByLabel('New password')).toHaveAccessibleDescription('Use at least 12 characters.');
  await guest.getByLabel('New password').fill(password);
  await guest.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(guest).toHaveURL('/campaigns');
  await guest.goto(link);
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more');
  expect((await guest.goto(path))?.status()).toBe(403);
  await context.close();
  await page.reload();
  await expect(row(page, 'Nora New')).toContainText('Active');
});

test('a new password link ends the sessions that the old password opened', async ({ page, browser }) => {
  const { emails } = await openTeam(page);
  const context = await browser.newContext();
  const manager = await context.newPage();
  await signInAs(manager, emails.manager, '/settings/integrations');
  await page.getByRole('button', { name: 'New password link for Max Manager' }).click();
  const link = await page.getByRole('dialog').getByLabel('Link', { exact: true }).inputValue();
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  await elsewhere.getByLabel('New password').fill(password);
  await elsewhere.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(elsewhere).toHaveURL('/campaigns');
  await manager.reload();
  await expect(manager).toHaveURL(/\/sign-in/);
  await elsewhere.context().close();
  await context.close();
});

test('who is disabled is out at once, and comes back when enabled', async ({ page, browser }) => {
  const { emails } = await openTeam(page);
  const context = await browser.newContext();
  const manager = await context.newPage();
  await signInAs(manager, emails.manager, '/settings/integrations');
  await page.getByRole('button', { name: 'Disable Max Manager' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
  await expect(row(page, 'Max Manager')).toContainText('Disabled');
  await manager.reload();
  await expect(manager).toHaveURL(/\/sign-in/);
  await page.getByRole('button', { name: 'Enable Max Manager' }).click();
  await expect(row(page, 'Max Manager')).toContainText('Active');
  await signInAs(manager, emails.manager, '/settings/integrations');
  await context.close();
});

test('nobody shuts himself out, and the last admin stays', async ({ page }) => {
  await openTeam(page);
  await expect(page.getByRole('button', { name: /^Disable Ada Admin/ })).toBeDisabled();
  const role = page.getByLabel('Role of Ada Admin');
  await role.selectOption('editor');
  await page.getByRole('button', { name: 'Become Editor' }).click();
  await expect(row(page, 'Ada Admin').getByRole('alert')).toContainText('at least one admin');
  await expect(role).toHaveValue('admin');
});

test('another role holds from the next page on', async ({ page, browser }) => {
  const { emails } = await openTeam(page);
  const context = await browser.newContext();
  const manager = await context.newPage();
  await signInAs(manager, emails.manager, '/settings/integrations');
  expect((await manager.goto(path))?.status()).toBe(403);
  await page.getByLabel('Role of Max Manager').selectOption('admin');
  await expect(page.getByText('Max Manager is now Admin.', { exact: true })).toBeVisible();
  expect((await manager.goto(path))?.status()).toBe(200);
  await context.close();
});

test('an e-mail that is taken is refused beside its field, and what was typed stays', async ({ page }) => {
  const { emails } = await openTeam(page);
  await page.getByRole('button', { name: 'Add user' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill('not an address');
  await dialog.getByRole('button', { name: 'Add user' }).click();
  await expect(dialog.getByLabel('Name')).toHaveAccessibleDescription('Enter a name.');
  await expect(dialog.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Name').fill('Somebody else');
  await dialog.getByLabel('E-mail').fill(emails.manager.toUpperCase());
  await dialog.getByRole('button', { name: 'Add user' }).click();
  await expect(dialog.getByLabel('E-mail')).toHaveAccessibleDescription(/has a sign-in already/);
  await expect(dialog.getByLabel('Name')).toHaveValue('Somebody else');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the team and behind its links, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const complaints = collectComplaints(page);
    const { accountId } = await openTeam(page);
    await axe(page);
    await page.getByRole('button', { name: 'Add user' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await axe(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Add user' })).toBeFocused();
    const link = await invite(page, { email: `axe-${accountId}@team.example` });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    for (const address of [link, '/password?code=unknown', '/setup?code=unknown']) {
      await page.goto(address);
      await axe(page);
    }
    expect(complaints).toEqual([]);
  });
}

test('a set-up link that is unknown or used opens nothing', async ({ page }) => {
  await page.goto('/setup?code=unknown');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more');
  await expect(page.getByRole('textbox')).toHaveCount(0);
});
