import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

/** An e-mail address that nobody else in the tests has. */
export const newEmail = (name: string) => `${name}-${randomUUID().slice(0, 8)}@mail.example`;

/** Opens a campaign's form and waits until React has taken it over. */
export async function openForm(page: Page, slug: string): Promise<void> {
  await page.goto(`/c/${slug}`);
  const isTakenOver = () =>
    page.locator('form').evaluate((form) => Object.keys(form).some((key) => key.startsWith('__reactProps')));
  await expect.poll(isTakenOver).toBe(true);
}

/** Fills the fields that are mandatory. */
export async function fillMandatory(
  page: Page,
  { email, first = 'Lotte', last = 'Vermeulen' }: { email: string; first?: string; last?: string },
): Promise<void> {
  await page.getByLabel('First name').fill(first);
  await page.getByLabel('Last name').fill(last);
  await page.getByLabel('E-mail').fill(email);
}

export const sendButton = (page: Page) => page.getByRole('button', { name: 'Take part' });

/** The reference on the exit screen, once that is there. */
export async function receiptShown(page: Page): Promise<string> {
  await page.waitForURL('**/thank-you?receipt=*');
  await expect(page.getByRole('heading', { name: 'Thank you for taking part' })).toBeVisible();
  return (await page.getByText('Your reference').locator('strong').textContent()) ?? '';
}
