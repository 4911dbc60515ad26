import { expect, type Page, test } from '@playwright/test';
import { axe, configure, dialog, save, setUp } from './integrations-page';
import { addCustomForm } from './own-forms';

const part = (page: Page, title: string) =>
  dialog(page).locator('summary', { hasText: new RegExp(`^${title}`) });
const parameter = (page: Page, name: string) =>
  dialog(page).getByLabel(`Parameter for ${name}`, { exact: true });
const addRow = (page: Page) => dialog(page).getByRole('button', { name: 'Add row' }).click();
const preview = (page: Page) => dialog(page).getByRole('region', { name: 'What would be sent' });
const written = (page: Page) => preview(page).getByRole('region', { name: /^JSON of .*setAccountInfo/ });
const readFields = async (page: Page) => {
  await preview(page).getByRole('button', { name: 'Read the fields' }).click();
  await expect(preview(page)).toContainText('Fields read');
};

/** The dialog of an account whose forms have custom fields and opt-ins, with the schema of the site read. */
async function openEditors(page: Page) {
  await addCustomForm(await setUp(page));
  await page.reload();
  await configure(page);
  await readFields(page);
}

test('custom fields and texts are mapped, and the preview shows the JSON before anything is saved', async ({
  page,
}) => {
  await openEditors(page);
  await dialog(page)
    .getByRole('group', { name: 'Write method' })
    .getByText('Registration', { exact: true })
    .click();
  await part(page, 'Mapping').click();
  await expect(dialog(page).getByLabel('Send E-mail')).toBeDisabled();
  await expect(parameter(page, '{firstname}')).toHaveAccessibleDescription(/^Sent/);
  await expect(written(page)).toContainText('"firstName": "Jane"');

  await addRow(page);
  await expect(dialog(page).getByLabel('Source of {hobby}')).toBeFocused();
  await expect(parameter(page, '{hobby}')).toHaveValue('data.hobby');
  await expect(parameter(page, '{hobby}')).toHaveAccessibleDescription(/^Sent/);
  await expect(written(page)).toContainText('"hobby":');

  await addRow(page);
  await expect(parameter(page, '{loyalty_number}')).toHaveValue('data.loyaltyNumber');
  await expect(parameter(page, '{loyalty_number}')).toHaveAccessibleDescription(
    /^Left out Only the server may write this field/,
  );
  await expect(preview(page).getByRole('list', { name: 'Left out' })).toContainText('data.loyaltyNumber');
  await expect(written(page)).not.toContainText('loyaltyNumber');

  await addRow(page);
  await dialog(page).getByLabel('Text of Own text, 2').fill('3');
  await parameter(page, 'Own text, 2').fill('data.children');
  await expect(written(page)).toContainText('"children": 3');
  await dialog(page).getByLabel('Send Gender').uncheck();
  await expect(written(page)).not.toContainText('"gender"');

  await save(page);
  await expect(dialog(page)).toBeHidden();
  await configure(page);
  await expect(part(page, 'Mapping')).toContainText('13 of 14 variables, 2 custom fields');
  await part(page, 'Mapping').click();
  await expect(parameter(page, '{hobby}')).toHaveValue('data.hobby');
  await expect(dialog(page).getByLabel('Text of Own text, 2')).toHaveValue('3');
  await expect(dialog(page).getByLabel('Send Gender')).not.toBeChecked();
});

test('two variables into one parameter are refused at the row, and nothing typed is lost', async ({
  page,
}) => {
  await openEditors(page);
  await part(page, 'Mapping').click();
  await parameter(page, '{company}').fill('profile.industry');
  await parameter(page, '{zipcode}').fill('profile.city');
  await expect(parameter(page, '{zipcode}')).toHaveAccessibleDescription(
    'profile.city is filled by another row already.',
  );
  await save(page);
  await expect(dialog(page).getByRole('alert').filter({ hasText: 'Nothing was saved' })).toBeVisible();
  await expect(parameter(page, '{zipcode}')).toHaveValue('profile.city');
  await expect(parameter(page, '{zipcode}')).toHaveAttribute('aria-invalid', 'true');
  await expect(parameter(page, '{company}')).toHaveValue('profile.industry');

  await parameter(page, '{zipcode}').fill('profile.zip');
  await expect(parameter(page, '{zipcode}')).toHaveAccessibleDescription(/^Sent/);
  await save(page);
  await expect(dialog(page)).toBeHidden();
});

test('opt-ins go to the lists of the site, and a double opt-in is said to ask the person', async ({
  page,
}) => {
  await openEditors(page);
  await part(page, 'Opt-ins').click();
  const addOptIn = dialog(page).getByRole('button', { name: 'Add opt-in' });
  await addOptIn.click();
  await expect(dialog(page).getByText('Send me the newsletter.')).toBeVisible();
  await expect(parameter(page, 'newsletter')).toHaveValue('subscriptions.newsletter');
  await expect(written(page)).toContainText('"newsletter":');
  await addOptIn.click();
  await expect(parameter(page, 'offers')).toHaveAccessibleDescription(/The person confirms by e-mail/);
  await parameter(page, 'offers').fill('communications.email_news');
  await expect(written(page)).toContainText('"email_news":');
  await parameter(page, 'offers').fill('subscriptions.newsletter');
  await expect(parameter(page, 'offers')).toHaveAccessibleDescription(
    'subscriptions.newsletter is filled by another opt-in already.',
  );
  await dialog(page).getByRole('button', { name: 'Remove offers' }).click();
  await expect(addOptIn).toBeFocused();
  await save(page);
  await expect(dialog(page)).toBeHidden();
  await configure(page);
  await expect(part(page, 'Opt-ins')).toContainText('1 mapped');
});

test('axe finds nothing in the editors, and they hold on a phone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openEditors(page);
  await part(page, 'Mapping').click();
  await part(page, 'Opt-ins').click();
  await addRow(page);
  await dialog(page).getByRole('button', { name: 'Add opt-in' }).click();
  await dialog(page).getByText('Change how {gender} is written').click();
  await parameter(page, '{zipcode}').fill('profile.city');
  await expect(parameter(page, '{zipcode}')).toHaveAttribute('aria-invalid', 'true');
  await axe(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
