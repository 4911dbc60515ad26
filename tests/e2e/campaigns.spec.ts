import { randomUUID } from 'node:crypto';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { fillMandatory, newEmail, receiptShown, sendButton } from './hosted-form';

const unique = (name: string) => `${name} ${randomUUID().slice(0, 8)}`;

async function signIn(page: Page) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill('manager@demo.example');
  await page.getByLabel('Password').fill('passerelle-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Campaigns', level: 1 })).toBeVisible();
}

/** A campaign of its own for each test, opened on its General step. */
async function createCampaign(page: Page, name: string) {
  await page.goto('/campaigns/new');
  await page.getByLabel('Internal name').fill(name);
  await page.getByRole('button', { name: 'Create campaign' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

async function openStep(page: Page, step: string) {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: step }).click();
  await expect(page.getByRole('heading', { name: step, level: 2, exact: true })).toBeVisible();
}

async function save(page: Page) {
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

async function publish(page: Page, revision: number) {
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText(`revision ${revision}`).first()).toBeVisible();
}

const slugOf = async (page: Page) => {
  await openStep(page, 'General');
  return page.getByLabel('Address').inputValue();
};

const sessionCookie = (context: BrowserContext) => context.clearCookies({ name: /session-token/ });

test.beforeEach(({ page }) => signIn(page));

test('a campaign goes from its name to a page that participants can open', async ({ page }) => {
  const name = unique('A walk along the Demer');
  await createCampaign(page, name);
  await expect(page.getByRole('switch', { name: 'Campaign' })).toBeDisabled();
  const slug = await slugOf(page);
  expect((await page.request.get(`/c/${slug}`)).status()).toBe(404);

  await openStep(page, 'Form');
  await page.getByRole('button', { name: 'Add field' }).click();
  await page.getByRole('menuitem', { name: 'Phone' }).click();
  await page.getByRole('button', { name: 'Edit Phone' }).click();
  await page.getByLabel('Label').fill('Mobile number');
  await page.getByLabel('Single Sign-On (SSO)').selectOption({ label: 'Gigya Lite Registration' });
  await expect(page.getByRole('row', { name: '{phone}' })).toBeVisible();
  await save(page);

  await publish(page, 1);
  await expect(page.getByRole('switch', { name: 'Campaign' })).toBeChecked();
  await page.goto(`/c/${slug}`);
  await expect(page.getByLabel('Mobile number')).toBeVisible();
});

test('a custom field and an opt-in are made by keyboard and asked on the page, ticked by nobody', async ({
  page,
}) => {
  await createCampaign(page, unique('Colours'));
  const slug = await slugOf(page);
  await openStep(page, 'Form');
  await page.getByRole('button', { name: 'Add field' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Custom field' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Label', { exact: true })).toBeFocused();
  await page.keyboard.type('Favourite colour');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('favourite_colour');
  await page.getByLabel('Kind').selectOption({ label: 'Choice from a list' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Options')).toHaveAccessibleDescription(/at least one option/);
  await page.getByLabel('Options').fill('Red\n\nBlue\n');
  await page.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'Add opt-in' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Wording')).toBeFocused();
  await page.keyboard.type('Write to me about colours.');
  await page.getByRole('checkbox', { name: 'Mandatory' }).check();
  await save(page);
  await publish(page, 1);

  await page.goto(`/c/${slug}`);
  await expect(page.getByLabel('Favourite colour').getByRole('option')).toHaveText(['Choose', 'Red', 'Blue']);
  const optIn = page.getByRole('checkbox', { name: 'Write to me about colours.' });
  await expect(optIn).not.toBeChecked();
  await fillMandatory(page, { email: newEmail('colours') });
  await page.getByLabel('Favourite colour').selectOption('Blue');
  await sendButton(page).click();
  await expect(optIn).toHaveAccessibleDescription('Your agreement is needed to take part.');
  await expect(page.getByLabel('Favourite colour')).toHaveValue('Blue');
  await page.getByRole('link', { name: 'Write to me about colours.' }).click();
  await expect(optIn).toBeFocused();
  await page.keyboard.press('Space');
  await sendButton(page).click();
  await receiptShown(page);
});

test('what is saved reaches participants only once it is published', async ({ page }) => {
  await createCampaign(page, unique('Two versions'));
  const slug = await slugOf(page);
  await publish(page, 1);
  await openStep(page, 'Form');
  await page.getByLabel('Title').fill('Second version');
  await save(page);
  await expect(page.getByText('Form has unpublished changes')).toBeVisible();
  expect(await (await page.request.get(`/c/${slug}`)).text()).not.toContain('Second version');
  await publish(page, 2);
  await expect
    .poll(async () => (await page.request.get(`/c/${slug}`)).text(), { timeout: 10_000 })
    .toContain('Second version');
});

test('fields are ordered and removed by keyboard, and a removed one comes back', async ({ page }) => {
  await createCampaign(page, unique('Order'));
  await openStep(page, 'Form');
  const labels = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Edit / }) });
  await page.getByRole('button', { name: 'Move E-mail up' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move E-mail up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(labels).toHaveText([/E-mail/, /First name/, /Last name/]);
  await expect(page.getByText('E-mail is number 1 of 3.')).toBeAttached();

  await page.getByRole('button', { name: 'Edit First name' }).click();
  await page.getByRole('button', { name: 'Remove First name' }).click();
  await expect(page.getByRole('button', { name: 'Edit Last name' })).toBeFocused();
  await expect(labels).toHaveText([/E-mail/, /Last name/]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(labels).toHaveText([/E-mail/, /First name/, /Last name/]);
  await save(page);
  await page.reload();
  await expect(labels).toHaveText([/E-mail/, /First name/, /Last name/]);
});

test('the e-mail stays on the form and stays mandatory', async ({ page }) => {
  await createCampaign(page, unique('E-mail'));
  await openStep(page, 'Form');
  await page.getByRole('button', { name: 'Edit E-mail' }).click();
  await expect(page.getByLabel('Mandatory')).toBeDisabled();
  await expect(page.getByText('The e-mail is the account')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove E-mail' })).toHaveCount(0);
});

test('a wrong entry is explained beside its field and keeps what was typed', async ({ page }) => {
  await createCampaign(page, unique('Errors'));
  await page.getByLabel('Address').fill('Not an address!');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Address')).toHaveAccessibleDescription(/letters, digits and hyphens/i);
  await expect(page.getByLabel('Address')).toBeFocused();
  await page.getByLabel('Address').fill('win-a-weekend');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Address')).toHaveAccessibleDescription(/taken/);
  await expect(page.getByLabel('Address')).toHaveValue('win-a-weekend');
});

test('dates are typed in the time zone of the person and come back unchanged', async ({ page }) => {
  await createCampaign(page, unique('Dates'));
  await page.getByLabel('Starts').fill('2030-07-01T09:30');
  await page.getByLabel('Ends').fill('2030-06-01T09:30');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The end must come after the start.')).toBeVisible();
  await page.getByLabel('Ends').fill('2030-08-01T18:00');
  await save(page);
  await page.reload();
  await expect(page.getByLabel('Starts')).toHaveValue('2030-07-01T09:30');
  await expect(page.getByLabel('Ends')).toHaveValue('2030-08-01T18:00');
  await publish(page, 1);
  await expect(page.getByText('Scheduled, revision 1')).toBeVisible();
});

test('a step with unsaved changes is not left without asking', async ({ page }) => {
  await createCampaign(page, unique('Leaving'));
  await openStep(page, 'Exit screen');
  await page.getByLabel('Title').fill('Half a thought');
  await page.getByRole('link', { name: 'Form', exact: true }).click();
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Half a thought');
  await page.evaluate(() => history.back());
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Half a thought');
  await page.evaluate(() => history.back());
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page.getByRole('heading', { name: 'General', level: 2 })).toBeVisible();
  await page.getByLabel('Public name').fill('Another half');
  await page.getByRole('link', { name: 'Form', exact: true }).click();
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page.getByRole('heading', { name: 'Form', level: 2 })).toBeVisible();
});

test('unsaved changes are never left out of a publication in silence', async ({ page }) => {
  await createCampaign(page, unique('Unsaved'));
  await openStep(page, 'Exit screen');
  await page.getByLabel('Title').fill('Half a thought');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Save them, then publish.')).toBeVisible();
  await save(page);
  await publish(page, 1);
});

test('of two people who save, the second is told and loses nothing typed', async ({ page, context }) => {
  await createCampaign(page, unique('Conflict'));
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel('Public name').fill('From the other person');
  await save(other);
  await page.getByLabel('Public name').fill('Mine');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Somebody else saved this campaign')).toBeVisible();
  await expect(page.getByLabel('Public name')).toHaveValue('Mine');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(page.getByLabel('Public name')).toHaveValue('From the other person');
});

test('a session that ends during a save can be renewed in another tab', async ({ page, context }) => {
  await createCampaign(page, unique('Session'));
  await page.getByLabel('Public name').fill('Typed before the session ended');
  await sessionCookie(context);
  await page.getByRole('button', { name: 'Save' }).click();
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Sign in in a new tab' }).click(),
  ]);
  await tab.waitForLoadState();
  await signIn(tab);
  await expect(page.getByLabel('Public name')).toHaveValue('Typed before the session ended');
  await save(page);
  await page.reload();
  await expect(page.getByLabel('Public name')).toHaveValue('Typed before the session ended');
});

test('a campaign that is switched off can be switched on again at once', async ({ page }) => {
  await createCampaign(page, unique('Switch'));
  await publish(page, 1);
  await page.getByRole('switch', { name: 'Campaign' }).click();
  await expect(page.getByText('Off, revision 1')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Live, revision 1')).toBeVisible();
});

test('the list finds a campaign by its name and says when it does not', async ({ page }) => {
  const name = unique('Needle');
  await createCampaign(page, name);
  await page.goto('/campaigns');
  await page.getByRole('searchbox', { name: 'Search campaigns' }).fill(name);
  await expect(page).toHaveURL(/search=Needle/);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row', { name })).toContainText('Draft');
  await page.getByRole('searchbox', { name: 'Search campaigns' }).fill(`${name} is not here`);
  await expect(page.getByText(`No campaign is called “${name} is not here”`)).toBeVisible();
  await page.getByRole('link', { name: 'Clear the search' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search campaigns' })).toHaveValue('');
});

test('an unknown campaign and a broken address lead to the not-found page', async ({ page }) => {
  for (const path of [
    `/campaigns/${randomUUID()}/form`,
    '/campaigns/not-an-id',
    '/campaigns/not-an-id/publish',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  }
  await page.goto('/campaigns?cursor=broken&search=%00');
  await expect(page.getByRole('heading', { name: 'Campaigns', level: 1 })).toBeVisible();
});
