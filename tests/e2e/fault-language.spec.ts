import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './console';
import { type HostedAccount, hostedAccount } from './hosted-account';

test.use({ locale: 'nl-BE' });

let account: HostedAccount;
test.beforeAll(() => {
  account = hostedAccount();
});

/** The participant's row, once the sandbox has refused the address: its last label has one character only. */
async function refusedRow(page: Page) {
  const email = `refused-${randomUUID()}@mail.b.com`;
  const { slug, campaignId } = account.campaigns.open;
  const fields = { email, firstname: 'Zoë', lastname: 'Peeters' };
  const submission = { submissionId: randomUUID(), fields };
  const answer = await page.request.post(`/api/v1/campaigns/${slug}/participations`, { data: submission });
  expect(answer.status()).toBe(201);
  await signIn(page, { email: account.admin, password: account.password });
  const row = page.getByRole('row').filter({ hasText: email });
  await expect(async () => {
    await page.goto(`/campaigns/${campaignId}/statistics`);
    await expect(row.getByText('Rejected')).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  return row;
}

test('a refusal is explained in the language of the browser, and in another at a keystroke', async ({
  page,
}) => {
  const row = await refusedRow(page);
  const dutch = row.getByText('Gigya aanvaardt dit e-mailadres niet');
  await expect(dutch).toBeVisible();
  await expect(dutch).toHaveAttribute('lang', 'nl');
  await expect(row.locator('[lang=nl]').filter({ hasText: 'Ga het adres na bij de persoon' })).toBeVisible();

  await row.getByRole('radio', { name: /Nederlands/ }).focus();
  await page.keyboard.press('ArrowLeft');
  const french = row.getByText('Gigya n’accepte pas cette adresse e-mail');
  await expect(french).toHaveAttribute('lang', 'fr');
  await expect(dutch).toBeHidden();
  await page.keyboard.press('ArrowLeft');
  await expect(row.getByText('Gigya does not accept this e-mail address')).toBeVisible();
  await expect(row.getByRole('radio', { name: /English/ })).toBeFocused();
});

for (const { width, theme } of [
  { width: 1280, theme: 'light' },
  { width: 375, theme: 'dark' },
] as const) {
  test(`axe finds nothing on an explained refusal at ${width} pixels, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    const row = await refusedRow(page);
    await expect(row.getByRole('group', { name: /Language of the words/ })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
