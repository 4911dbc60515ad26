import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { makeOwnAccount, type OwnAccount, signInAs } from './own-account';

export const path = '/settings/integrations';
export const keys = {
  'Gigya Secret': 'c2FuZGJveC1zZWNyZXQtMDEyMzQ1Njc4OWFiY2RlZg==',
  'Gigya User Key': 'AKsandbox',
  'Gigya API Key': '4_passerelle_sandbox',
};

export const card = (page: Page) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Gigya Lite Registration' }) });
export const toggle = (page: Page) => card(page).getByRole('switch');
/** Also while a dialog hides the page from assistive technology. */
export const toggleBehind = (page: Page) => page.locator('li [role=switch]');
export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Configure Gigya Lite Registration' });
export const configure = async (page: Page) => {
  await card(page).getByRole('button', { name: 'Configure' }).click();
  await expect(dialog(page)).toBeVisible();
};
export const save = (page: Page) => dialog(page).getByRole('button', { name: 'Save' }).click();
/** Leaves the dialog with what was typed in it, and answers the question about that. */
export const discard = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard the changes' }).click();
  await expect(dialog(page)).toBeHidden();
};
export const axe = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

export async function enterKeys(page: Page, values: Record<string, string> = keys) {
  for (const [label, value] of Object.entries(values)) await dialog(page).getByLabel(label).fill(value);
}

/** Switches the connection of a new account on, by entering the keys of the sandbox. */
export async function setUp(page: Page): Promise<OwnAccount> {
  const account = await makeOwnAccount();
  await signInAs(page, account.emails.admin, path);
  await toggle(page).click();
  await enterKeys(page);
  await save(page);
  await expect(dialog(page)).toBeHidden();
  await expect(toggle(page)).toHaveAttribute('aria-checked', 'true');
  return account;
}
