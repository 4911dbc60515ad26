import { type Browser, expect, type Page, test } from '@playwright/test';
import { axe, card, configure, dialog, keys, path, save, setUp } from './integrations-page';
import { collectComplaints, signInAs } from './own-account';
import { addWebsites } from './own-websites';
import { testUntilItWorks } from './test-connection';

const tab = (page: Page, name: RegExp) => dialog(page).getByRole('tab', { name });
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });
const inSight = (page: Page, label: string) =>
  dialog(page).getByLabel(label, { exact: true }).locator('visible=true');
const report = (page: Page) => dialog(page).getByRole('region', { name: 'Test connection' });

/** The dialog of an account with a working connection and two websites. */
async function openWithWebsites(page: Page) {
  const account = await setUp(page);
  await addWebsites(account, ['radio', 'shop']);
  await page.reload();
  await configure(page);
  return account;
}

/** The same dialog, opened by the same admin elsewhere. */
async function openElsewhere(browser: Browser, email: string): Promise<Page> {
  const other = await (await browser.newContext()).newPage();
  await signInAs(other, email, `${path}?configure=gigya-lite`);
  await expect(dialog(other)).toBeVisible();
  return other;
}

test('an account with one website sees no tabs', async ({ page }) => {
  const account = await setUp(page);
  await addWebsites(account, ['radio']);
  await page.reload();
  await configure(page);
  await expect(dialog(page).getByRole('tab')).toHaveCount(0);
});

test('a website has a key of its own: it is tested with it, keeps it, and gives it back', async ({
  page,
}) => {
  const complaints = collectComplaints(page);
  await openWithWebsites(page);
  await tab(page, /^radio/).click();
  await expect(inSight(page, 'Gigya API Key')).toHaveCount(0);
  await button(page, 'Override Gigya API Key').click();
  await expect(inSight(page, 'Gigya API Key')).toBeFocused();
  await inSight(page, 'Gigya API Key').fill('4_another_site');
  await button(page, 'Test connection').click();
  await expect(report(page)).toContainText('Gigya does not know this API key');

  await tab(page, /^Global/).click();
  await expect(dialog(page).getByLabel('Gigya Secret')).toHaveCount(1);
  await testUntilItWorks(dialog(page));
  await tab(page, /^radio/).click();
  await expect(report(page)).toContainText('Gigya does not know this API key');
  await save(page);
  await expect(dialog(page)).toBeHidden();

  const answer = await (await page.request.get('/api/console/integrations')).text();
  expect(answer).not.toContain('4_another_site');
  await configure(page);
  await expect(tab(page, /^radio/)).toContainText('own key');
  await expect(tab(page, /^shop/)).toContainText('inherits');
  await tab(page, /^radio/).click();
  await expect(inSight(page, 'Gigya API Key')).toHaveValue('');
  await button(page, 'Inherit Gigya API Key').click();
  await expect(button(page, 'Override Gigya API Key')).toBeFocused();
  await save(page);
  await expect(dialog(page)).toBeHidden();
  await configure(page);
  await expect(tab(page, /^radio/)).toContainText('inherits');
  expect(complaints).toEqual([]);
});

test('a wrong value of a website that is not in sight is brought into sight', async ({ page }) => {
  await openWithWebsites(page);
  await tab(page, /^shop/).click();
  await button(page, 'Override Gigya API Key').click();
  await tab(page, /^Global/).click();
  await save(page);
  await expect(tab(page, /^shop/)).toHaveAttribute('aria-selected', 'true');
  await expect(inSight(page, 'Gigya API Key')).toBeFocused();
  await expect(inSight(page, 'Gigya API Key')).toHaveAccessibleDescription('Enter the Gigya API Key.');
  await inSight(page, 'Gigya API Key').fill(keys['Gigya API Key']);
  await save(page);
  await expect(dialog(page)).toBeHidden();
});

test('what another admin changed meanwhile is kept beside what is changed here', async ({
  page,
  browser,
}) => {
  const account = await openWithWebsites(page);
  const other = await openElsewhere(browser, account.emails.admin);
  await dialog(other).getByLabel('Name of this integration').fill('Renamed meanwhile');
  await save(other);
  await expect(card(other)).toContainText('Renamed meanwhile');
  await other.context().close();
  await tab(page, /^radio/).click();
  await button(page, 'Override Write method').click();
  await button(page, 'Import').click();
  await save(page);
  await expect(
    page.getByText('Gigya Lite Registration is saved. What others changed meanwhile is kept: Name.', {
      exact: true,
    }),
  ).toBeVisible();
  await expect(card(page)).toContainText('Renamed meanwhile');
  await configure(page);
  await expect(tab(page, /^radio/)).toContainText('1 own value');
});

test('the same value changed by two is chosen beside the field', async ({ page, browser }) => {
  const account = await openWithWebsites(page);
  const other = await openElsewhere(browser, account.emails.admin);
  await button(other, 'Import').click();
  await dialog(other).getByLabel('Name of this integration').fill('Theirs');
  await save(other);
  await expect(card(other)).toContainText('Theirs');
  await other.context().close();

  await button(page, 'Registration').click();
  await dialog(page).getByLabel('Name of this integration').fill('Mine');
  await save(page);
  await expect(dialog(page).getByRole('alert')).toContainText('Somebody else saved other values');
  await expect(dialog(page)).toContainText('Ada Admin saved another name here: Theirs.');
  await expect(button(page, 'Take theirs for the name')).toBeFocused();
  await button(page, 'Take theirs for Write method').click();
  await expect(button(page, 'Import')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Keep mine for the name').click();
  await expect(dialog(page).getByLabel('Name of this integration')).toBeFocused();
  await expect(dialog(page).getByRole('alert')).toBeHidden();
  await save(page);
  await expect(card(page)).toContainText('Mine');
  await configure(page);
  await expect(button(page, 'Import')).toHaveAttribute('aria-pressed', 'true');
});

test('axe finds nothing in a website’s tab, and it holds on a phone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWithWebsites(page);
  await tab(page, /^radio/).click();
  await button(page, 'Override Gigya API Key').click();
  await button(page, 'Override When there is a full account').click();
  await save(page);
  await expect(dialog(page).getByRole('alert')).toContainText('Nothing was saved');
  await axe(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
