import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { collectComplaints, makeOwnAccount, type OwnAccount, signInAs } from './own-account';

const path = '/settings/websites';
const axe = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

async function openWebsites(page: Page): Promise<OwnAccount> {
  const account = await makeOwnAccount();
  await signInAs(page, account.emails.admin, path);
  return account;
}

/** Adds a website in Dutch and French with the account's id in its domain. */
async function add(page: Page, { name, domain }: { name: string; domain: string }): Promise<void> {
  await page.getByRole('button', { name: 'Add website' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add website' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Domain').fill(domain);
  await dialog.getByLabel('Dutch').check();
  await dialog.getByLabel('French').check();
  await dialog.getByLabel('English').uncheck();
  await expect(dialog.getByLabel('Default language')).toHaveValue('nl');
  await dialog.getByLabel('Country').selectOption('BE');
  await dialog.getByRole('button', { name: 'Add website' }).click();
  await expect(dialog).toBeHidden();
  await expect(row(page, name)).toBeVisible();
}

async function createCampaign(page: Page, name: string): Promise<void> {
  await page.goto('/campaigns/new');
  await expect(page.getByLabel('Language')).toHaveValue('nl');
  await expect(page.getByLabel('Language').getByRole('option')).toHaveText(['French', 'Dutch']);
  await page.getByLabel('Internal name').fill(name);
  await page.getByRole('button', { name: 'Create campaign' }).click();
  await expect(page).toHaveURL(/\/general$/);
}

test('a website is added as it was pasted and edited, and campaigns take its languages and its country', async ({
  page,
}) => {
  const { accountId } = await openWebsites(page);
  await expect(page.getByRole('heading', { name: 'No website yet' })).toBeVisible();
  await add(page, { name: 'De Demer', domain: `https://WWW.${accountId}.Example/home` });
  await expect(row(page, 'De Demer')).toContainText(`www.${accountId}.example`);
  await expect(row(page, 'De Demer')).toContainText('Dutch (default), French');
  await expect(row(page, 'De Demer')).toContainText('Belgium');
  await page.getByRole('button', { name: 'Edit De Demer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit De Demer' });
  await dialog.getByLabel('Name').fill('De Maas');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(row(page, 'De Maas')).toBeVisible();
  await expect(page.getByText('De Maas is saved.', { exact: true })).toBeVisible();
  await createCampaign(page, 'Win een weekend');
  const country = page.getByLabel('Country');
  await expect(country).toHaveAccessibleDescription('Where participants live, when the form does not ask.');
  await expect(country.locator('option:checked')).toHaveText('As the website: Belgium');
  await country.selectOption('FR');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(country).toHaveValue('FR');
});

test('what is wrong stands beside its field, and what was typed stays', async ({ page }) => {
  const { accountId } = await openWebsites(page);
  await add(page, { name: 'De Demer', domain: `${accountId}.example` });
  await page.getByRole('button', { name: 'Add website' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add website' });
  await dialog.getByLabel('Domain').fill('info@company.com');
  await dialog.getByLabel('English').uncheck();
  await dialog.getByRole('button', { name: 'Add website' }).click();
  await expect(dialog.getByLabel('Name')).toHaveAccessibleDescription('Give the website a name.');
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await expect(dialog.getByLabel('Domain')).toHaveAccessibleDescription(/^Enter a domain/);
  await expect(dialog.getByRole('group', { name: 'Languages' })).toHaveAccessibleDescription(
    'Choose at least one language.',
  );
  await dialog.getByLabel('French').check();
  await dialog.getByLabel('Name').fill('Its twin');
  await dialog.getByLabel('Domain').fill(`http://${accountId}.example/`);
  await dialog.getByRole('button', { name: 'Add website' }).click();
  await expect(dialog.getByLabel('Domain')).toHaveAccessibleDescription(
    'Another of your websites has this domain.',
  );
  await expect(dialog.getByLabel('Name')).toHaveValue('Its twin');
});

test('a save on an older version is refused and keeps what was typed', async ({ page, context }) => {
  const { accountId } = await openWebsites(page);
  await add(page, { name: 'De Demer', domain: `${accountId}.example` });
  const rival = await context.newPage();
  await rival.goto(path);
  for (const [tab, name] of [
    [rival, 'Saved first'],
    [page, 'Typed later'],
  ] as const) {
    await tab.getByRole('button', { name: 'Edit De Demer' }).click();
    await tab.getByRole('dialog').getByLabel('Name').fill(name);
    await tab.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  }
  await expect(row(rival, 'Saved first')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('in the meantime');
  await expect(page.getByRole('dialog').getByLabel('Name')).toHaveValue('Typed later');
});

test('a website is deleted once no campaign is on it, and the last one stays', async ({ page }) => {
  const { accountId } = await openWebsites(page);
  await add(page, { name: 'De Demer', domain: `${accountId}.example` });
  await createCampaign(page, 'Win een weekend');
  await page.goto(path);
  const remove = async (name: string) => {
    await page.getByRole('button', { name: `Delete ${name}` }).click();
    await page
      .getByRole('dialog', { name: `Delete ${name}?` })
      .getByRole('button', { name: 'Delete' })
      .click();
  };
  await remove('De Demer');
  await expect(row(page, 'De Demer').getByRole('alert')).toContainText(
    '1 campaign uses it: “Win een weekend”. Move it to another website first.',
  );
  await add(page, { name: 'De Maas', domain: `maas.${accountId}.example` });
  await remove('De Maas');
  await expect(row(page, 'De Maas')).toHaveCount(0);
  await expect(page.getByText('De Maas is deleted.', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add website' })).toBeFocused();
});

test('others look at the websites and do not change them', async ({ page, browser }) => {
  const { accountId, emails } = await openWebsites(page);
  await add(page, { name: 'De Demer', domain: `${accountId}.example` });
  const context = await browser.newContext();
  const manager = await context.newPage();
  await signInAs(manager, emails.manager, path);
  await expect(manager.getByText('You can look at this page.')).toBeVisible();
  await expect(row(manager, 'De Demer')).toBeVisible();
  await expect(manager.getByRole('main').getByRole('button')).toHaveCount(0);
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the websites, ${colorScheme}, and a phone shows them without scrolling sideways`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const complaints = collectComplaints(page);
    const { accountId } = await openWebsites(page);
    await axe(page);
    await add(page, { name: 'De Demer', domain: `a-long-domain-of-${accountId}.example` });
    await axe(page);
    await page.getByRole('button', { name: 'Edit De Demer' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await axe(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await axe(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Edit De Demer' })).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.getByRole('button', { name: 'Delete De Demer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByRole('row').getByRole('alert')).toContainText('your only website');
    await axe(page);
    expect(complaints).toEqual([]);
  });
}
