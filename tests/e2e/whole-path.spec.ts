import { randomUUID } from 'node:crypto';
import { expect, signIn, test } from './console';
import { freshAccount } from './fresh-account';
import { sandboxAccounts } from './sandbox';
import { testUntilItWorks } from './test-connection';

const keys = {
  'Gigya Secret': 'c2FuZGJveC1zZWNyZXQtMDEyMzQ1Njc4OWFiY2RlZg==',
  'Gigya User Key': 'AKsandbox',
  'Gigya API Key': '4_passerelle_sandbox',
};
const optionalFields = [
  'Gender',
  'Date of birth',
  'Phone',
  'Street',
  'Number',
  'Box',
  'Town',
  'Postcode',
  'Country',
  'Function',
  'Company',
];

test('a new account goes from three keys to a Lite account in Gigya, field by field', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const account = freshAccount();
  const name = `Spring draw ${randomUUID().slice(0, 6)}`;

  await test.step('1. Settings > Integrations & partners: the toggle asks for the keys first', async () => {
    await signIn(page, { email: account.admin, password: account.password });
    await page.getByRole('navigation').getByRole('link', { name: 'Integrations & partners' }).click();
    const card = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Gigya Lite Registration' }) });
    await card.getByRole('switch').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.locator('[role=switch]')).toHaveAttribute('aria-checked', 'false');
  });

  await test.step('2. Configure: three keys, Test connection, Save switches on', async () => {
    const dialog = page.getByRole('dialog');
    for (const [label, key] of Object.entries(keys)) await dialog.getByLabel(label).fill(key);
    await testUntilItWorks(dialog);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('switch')).toHaveAttribute('aria-checked', 'true');
  });

  await test.step('a manager makes the campaign', async () => {
    await page.context().clearCookies();
    await signIn(page, { email: account.manager, password: account.password });
    await page.getByRole('link', { name: 'Create campaign' }).first().click();
    await page.getByLabel('Internal name').fill(name);
    await page.getByRole('button', { name: 'Create campaign' }).click();
    await page.waitForURL('**/general');
  });

  await test.step('3. Form: all 14 variables, and the connection under Single Sign-On (SSO)', async () => {
    await page.getByRole('link', { name: 'Form', exact: false }).first().click();
    await page.waitForURL('**/form');
    for (const field of optionalFields) {
      await page.getByRole('button', { name: 'Add field' }).click();
      await page.getByRole('menuitem', { name: field, exact: false }).first().click();
    }
    await page.getByLabel('Single Sign-On (SSO)').selectOption({ label: 'Gigya Lite Registration' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  });

  const address = await test.step('Publish gives the address', async () => {
    await page.getByRole('link', { name: 'Publish' }).first().click();
    await page.waitForURL('**/publish');
    await page.getByRole('button', { name: 'Publish' }).first().click();
    await expect(page.getByText('Live, revision 1')).toBeVisible();
    return page.getByRole('link', { name: 'Open' }).first().getAttribute('href');
  });

  const email = `amelie.${randomUUID().slice(0, 8)}@mail.example`;
  await test.step('4. A participant takes part', async () => {
    const visitor = await (await browser.newContext({ baseURL: test.info().project.use.baseURL })).newPage();
    await visitor.goto(address ?? '');
    await visitor.getByLabel('First name').fill('Amélie 🌷');
    await visitor.getByLabel('Last name').fill('Dubois');
    await visitor.getByLabel('E-mail').fill(email);
    await visitor.getByLabel('Gender').selectOption('f');
    await visitor.getByLabel('Date of birth').fill('1959-05-06');
    await visitor.getByLabel('Phone').fill('0487 66 49251');
    await visitor.getByLabel('Street').fill('Rue de Birmingham');
    await visitor.getByLabel('Number').fill('280');
    await visitor.getByLabel('Box').fill('4');
    await visitor.getByLabel('Town').fill('Diest');
    await visitor.getByLabel('Postcode').fill('03290');
    await visitor.getByLabel('Country').selectOption('BE');
    await visitor.getByLabel('Function').fill('Advertising Director');
    await visitor.getByLabel('Company').fill('Spotify');
    await visitor.getByRole('button').last().click();
    await visitor.waitForURL('**/thank-you**');
    await visitor.context().close();
  });

  await test.step('5. The Lite account is in Gigya, with every field as the mapping says', async () => {
    await expect.poll(async () => (await sandboxAccounts(email)).length, { timeout: 30_000 }).toBe(1);
    const [created] = await sandboxAccounts(email);
    expect(created).toMatchObject({ hasLiteAccount: true, hasFullAccount: false });
    expect(created?.profile).toEqual({
      email,
      firstName: 'Amélie 🌷',
      lastName: 'Dubois',
      gender: 'f',
      birthDay: 6,
      birthMonth: 5,
      birthYear: 1959,
      phones: [{ number: '0487 66 49251' }],
      address: 'Rue de Birmingham 280 box 4',
      city: 'Diest',
      zip: '03290',
      country: 'Belgium',
      work: { title: 'Advertising Director', company: 'Spotify' },
    });
  });

  await test.step('6. The statistics show the participation as delivered', async () => {
    await page.goto(page.url().replace(/publish.*$/, 'statistics'));
    await expect(page.getByRole('cell', { name: email })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: email }).getByText('Delivered')).toBeVisible();
  });
});
