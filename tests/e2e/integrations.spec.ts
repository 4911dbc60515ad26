import { expect, test } from '@playwright/test';
import {
  axe,
  card,
  configure,
  dialog,
  discard,
  enterKeys,
  keys,
  path,
  save,
  setUp,
  toggle,
  toggleBehind,
} from './integrations-page';
import { addLiveCampaigns, collectComplaints, loseKeys, makeOwnAccount, signInAs } from './own-account';
import { testUntilItWorks } from './test-connection';

test('switching on without keys asks for them, and stays off until they are saved', async ({ page }) => {
  const complaints = collectComplaints(page);
  const { emails } = await makeOwnAccount();
  await signInAs(page, emails.admin, path);
  await expect(card(page)).toContainText('Not set up');
  await expect(page.getByText('0 on, 1 off')).toBeVisible();
  await toggle(page).click();
  await expect(dialog(page)).toBeVisible();
  await expect(toggleBehind(page)).toHaveAttribute('aria-checked', 'false');

  await save(page);
  for (const label of Object.keys(keys)) {
    await expect(dialog(page).getByLabel(label)).toHaveAccessibleDescription(`Enter the ${label}.`);
  }
  await expect(dialog(page).getByLabel('Gigya Secret')).toBeFocused();
  await enterKeys(page);
  await dialog(page).getByLabel('Name of this integration').fill('Lite of our newspaper');
  await save(page);
  await expect(dialog(page)).toBeHidden();
  await expect(toggle(page)).toHaveAttribute('aria-checked', 'true');
  await expect(card(page)).toContainText('Healthy');
  await expect(card(page)).toContainText('Lite of our newspaper');
  await expect(page.getByText('Ada Admin switched on Gigya Lite Registration.')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('keys that were saved never come back to the browser, and an empty field keeps them', async ({
  page,
}) => {
  await setUp(page);
  const answer = await (await page.request.get('/api/console/integrations')).text();
  await page.goto(`${path}?configure=gigya-lite`);
  await expect(dialog(page)).toBeVisible();
  for (const [label, value] of Object.entries(keys)) {
    await expect(dialog(page).getByLabel(label)).toHaveValue('');
    expect(answer).not.toContain(value);
    expect(await page.content()).not.toContain(value);
  }
  await dialog(page).getByLabel('Name of this integration').fill('Another name');
  await save(page);
  await expect(card(page)).toContainText('Another name');
  await expect(page).toHaveURL(path);
  await configure(page);
  await testUntilItWorks(dialog(page));
});

test('the test says what the partner answers to each wrong key, and saves nothing', async ({ page }) => {
  const { emails } = await makeOwnAccount();
  await signInAs(page, emails.admin, `${path}?configure=gigya-lite`);
  const run = async (values: Record<string, string>) => {
    await enterKeys(page, values);
    await dialog(page).getByRole('button', { name: /^Test/ }).click();
  };
  const report = dialog(page).getByRole('region', { name: 'Test connection' });
  await run({ ...keys, 'Gigya Secret': 'd3Jvbmctc2VjcmV0' });
  await expect(report).toContainText('Does not work');
  await expect(report).toContainText('The secret does not belong to this user key');
  await expect(report).toContainText('Next step:');
  await run({ ...keys, 'Gigya User Key': 'AKnobody' });
  await expect(report).toContainText('Gigya does not know this user key');
  await run({ ...keys, 'Gigya API Key': '4_another_site' });
  await expect(report).toContainText('Gigya does not know this API key');
  await enterKeys(page, keys);
  await testUntilItWorks(dialog(page));
  await discard(page);
  await expect(card(page)).toContainText('Not set up');
});

test('what is typed survives an ended session and is saved after signing in again', async ({
  page,
  context,
}) => {
  const { emails } = await makeOwnAccount();
  await signInAs(page, emails.admin, path);
  await toggle(page).click();
  await enterKeys(page);
  await context.clearCookies();
  await save(page);
  await expect(dialog(page).getByRole('alert')).toContainText('Your session has ended');
  await expect(dialog(page).getByLabel('Gigya Secret')).toHaveValue(keys['Gigya Secret']);
  const opened = context.waitForEvent('page');
  await dialog(page).getByRole('link', { name: 'Sign in in a new tab' }).click();
  const other = await opened;
  await signInAs(other, emails.admin, path);
  await other.close();
  await save(page);
  await expect(toggle(page)).toHaveAttribute('aria-checked', 'true');
});

test('a save over somebody else’s is refused, keeps what was typed, and is made when it is meant', async ({
  page,
  browser,
}) => {
  const { emails } = await setUp(page);
  await configure(page);
  const other = await (await browser.newContext()).newPage();
  await signInAs(other, emails.admin, `${path}?configure=gigya-lite`);
  await dialog(other).getByLabel('Name of this integration').fill('Theirs');
  await save(other);
  await expect(card(other)).toContainText('Theirs');
  await other.context().close();
  await dialog(page).getByLabel('Name of this integration').fill('Mine');
  await save(page);
  await expect(dialog(page).getByRole('alert')).toContainText('Somebody else saved other values');
  await expect(dialog(page)).toContainText('Ada Admin saved another name here: Theirs.');
  await expect(dialog(page).getByLabel('Name of this integration')).toHaveValue('Mine');
  await save(page);
  await expect(dialog(page)).toBeHidden();
  await expect(card(page)).toContainText('Mine');
});

test('switching off names the live campaigns first, and can be undone', async ({ page }) => {
  const account = await setUp(page);
  await addLiveCampaigns(account, 4);
  await page.reload();
  await toggle(page).click();
  const question = page.getByRole('dialog', { name: 'Switch off Gigya Lite Registration?' });
  await expect(question).toContainText('4 live campaigns keep running. Their deliveries are held.');
  await question.getByRole('button', { name: 'Keep it on' }).click();
  await expect(toggle(page)).toHaveAttribute('aria-checked', 'true');
  await expect(toggle(page)).toBeFocused();
  await toggle(page).click();
  await question.getByRole('button', { name: 'Switch off' }).click();
  await expect(toggle(page)).toHaveAttribute('aria-checked', 'false');
  await expect(page.getByText('0 on, 1 off')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(toggle(page)).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByText('Ada Admin switched off Gigya Lite Registration.')).toBeVisible();
});

test('a switch moves at once and goes back with the reason when the server refuses', async ({
  page,
  context,
}) => {
  await setUp(page);
  await context.clearCookies();
  await page.route(`**${path}`, async (route) => {
    await expect(toggle(page)).toHaveAttribute('aria-checked', 'false');
    await route.continue();
  });
  await toggle(page).click();
  await expect(card(page).getByRole('alert')).toContainText('It stays on. Your session has ended');
  await expect(toggle(page)).toHaveAttribute('aria-checked', 'true');
});

test('keys that can no longer be read are asked for again, not an error page', async ({ page }) => {
  const account = await setUp(page);
  await loseKeys(account);
  await page.reload();
  await expect(card(page)).toContainText('Key needs re-entry');
  await configure(page);
  await save(page);
  await expect(dialog(page).getByLabel('Gigya Secret')).toHaveAttribute('aria-invalid', 'true');
  await enterKeys(page);
  await save(page);
  await expect(card(page)).toContainText('Healthy');
});

test('a manager sees everything and can change nothing', async ({ page }) => {
  const { emails } = await makeOwnAccount();
  await signInAs(page, emails.manager, `${path}?configure=gigya-lite`);
  await expect(page.getByText('Only an admin of your account can switch or configure')).toBeVisible();
  await expect(toggle(page)).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Configure' })).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const screen = await (await page.request.get('/api/console/integrations')).json();
  expect(screen.cards[0].choices).toEqual({});
});

test('the search and the category stand in the address and find words of the description', async ({
  page,
}) => {
  await signInAs(page, 'manager@demo.example', `${path}?q=nothing+like+it`);
  await expect(page.getByText('Nothing is found for “nothing like it”.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(page).toHaveURL(path);
  await page.getByRole('searchbox', { name: 'Search integrations' }).fill('REAL passwordless');
  await page.getByRole('button', { name: /^Accounts/ }).click();
  await expect(page).toHaveURL(`${path}?q=REAL+passwordless&category=accounts`);
  await expect(card(page)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('REAL passwordless');
  await expect(page.getByRole('button', { name: /^Accounts/ })).toHaveAttribute('aria-pressed', 'true');
});

test('the dialog gives the focus back to its button, also after following a link to it', async ({ page }) => {
  const { emails } = await makeOwnAccount();
  await signInAs(page, emails.admin, `${path}?configure=gigya-lite`);
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  const button = card(page).getByRole('button', { name: 'Configure' });
  await expect(button).toBeFocused();
  await button.press('Enter');
  await expect(page).toHaveURL(`${path}?configure=gigya-lite`);
  await expect(dialog(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
  await configure(page);
  await page.goBack();
  await expect(dialog(page)).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the page and its dialog, ${colorScheme} and on a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await setUp(page);
    await axe(page);
    await configure(page);
    await dialog(page).getByLabel('Name of this integration').fill('');
    await save(page);
    await expect(dialog(page).getByRole('alert')).toContainText('Nothing was saved');
    await dialog(page).getByText('The three set-ups explained').click();
    await axe(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
}

test('the JSON of the page is refused to whoever is signed out, and is not stored', async ({ request }) => {
  const answer = await request.get('/api/console/integrations');
  expect(answer.status()).toBe(401);
  expect(await answer.json()).toEqual({ code: 'unauthenticated', message: expect.any(String) });
  expect(answer.headers()['cache-control']).toContain('no-store');
});
