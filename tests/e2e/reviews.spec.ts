import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { expect, signIn, test } from './console';
import { runFactory } from './run-factory';

const path = '/deliveries/review';

const accountSchema = z.object({
  campaignId: z.uuid(),
  people: z.array(z.email()),
  password: z.string(),
  emails: z.record(z.enum(['manager', 'admin', 'editor']), z.email()),
});
type ReviewAccount = z.infer<typeof accountSchema>;

const makeReviewAccount = () => accountSchema.parse(runFactory('print-review-account'));
const axe = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
const rows = (page: Page) => page.getByRole('table').getByRole('row').filter({ hasText: '@mail.example' });
const menuItem = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Review/ });
const status = (page: Page) => page.getByRole('main').getByRole('status').first();

async function openAs(
  page: Page,
  account: ReviewAccount,
  role: keyof ReviewAccount['emails'],
): Promise<void> {
  await signIn(page, { email: account.emails[role], password: account.password });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review');
}

test('a manager decides about some and then about the rest, and the menu counts down', async ({ page }) => {
  const account = makeReviewAccount();
  await openAs(page, account, 'manager');
  await expect(menuItem(page)).toHaveAccessibleName('Review 3 waiting');
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).first()).toContainText('tom@mail.example');
  await expect(rows(page).first()).toContainText('Lite of the Kempen');
  await expect(rows(page).first().getByRole('link')).toHaveAttribute(
    'href',
    `/campaigns/${account.campaignId}/statistics`,
  );
  await page.getByLabel('Choose jane@mail.example').check();
  await page.getByRole('button', { name: 'Fill the gaps' }).click();
  await expect(status(page)).toHaveText('1 delivery fills the gaps now.');
  await expect(rows(page)).toHaveCount(2);
  await expect(menuItem(page)).toHaveAccessibleName('Review 2 waiting');
  await page.getByLabel('All 2 on this page').check();
  await page.getByRole('button', { name: 'Discard' }).click();
  const dialog = page.getByRole('dialog', { name: 'Discard 2 deliveries?' });
  await dialog.getByRole('button', { name: 'Keep waiting' }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Discard' }).click();
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await expect(status(page)).toHaveText('2 deliveries are discarded.');
  await expect(page.getByRole('heading', { name: 'Nothing waits for a decision' })).toBeVisible();
  await expect(menuItem(page)).toHaveAccessibleName('Review');
});

test('the keyboard is enough', async ({ page }) => {
  await openAs(page, makeReviewAccount(), 'admin');
  await page.getByLabel('Choose ann@mail.example').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Overwrite' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Overwrite with 1 delivery?' });
  await dialog.getByRole('button', { name: 'Overwrite' }).focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('1 delivery overwrites its account now.');
  await expect(status(page)).toBeFocused();
  await expect(rows(page)).toHaveCount(2);
});

test('what a colleague has decided meanwhile stays decided', async ({ page, browser }) => {
  const account = makeReviewAccount();
  await openAs(page, account, 'manager');
  const context = await browser.newContext();
  const colleague = await context.newPage();
  await openAs(colleague, account, 'admin');
  await colleague.getByLabel('Choose jane@mail.example').check();
  await colleague.getByRole('button', { name: 'Fill the gaps' }).click();
  await expect(status(colleague)).toHaveText('1 delivery fills the gaps now.');
  await context.close();
  await page.getByLabel('All 3 on this page').check();
  await page.getByRole('button', { name: 'Fill the gaps' }).click();
  await expect(status(page)).toHaveText(
    '2 deliveries fill the gaps now. Somebody else decided about 1 delivery in the meantime.',
  );
});

test('an editor looks at it, without whole addresses and without deciding', async ({ page }) => {
  await openAs(page, makeReviewAccount(), 'editor');
  await expect(page.getByText('You can look at this page.')).toBeVisible();
  await expect(rows(page).first()).toContainText('t…@mail.example');
  await expect(page.getByText('tom@mail.example')).toHaveCount(0);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Discard' })).toHaveCount(0);
  await expect(menuItem(page)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the review list, ${colorScheme}, and a phone shows it without scrolling sideways`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openAs(page, makeReviewAccount(), 'manager');
    await axe(page);
    await page.getByLabel('All 3 on this page').check();
    await page.getByRole('button', { name: 'Overwrite' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await axe(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Overwrite' })).toBeFocused();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await axe(page);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await expect(page.getByRole('heading', { name: 'Nothing waits for a decision' })).toBeVisible();
    await axe(page);
  });
}
