import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const origin = process.env.E2E_SANDBOX_ORIGIN ?? '';
// A trace would record axe itself on every screen, which takes as long as the check.
test.use({ trace: 'off' });

const tabs = ['/', '/calls', '/faults', '/schema', '/settings'];

async function order(path: string, body: object): Promise<void> {
  const response = await fetch(`${origin}/__admin/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
}

/** A site of its own, so that other specs on the same sandbox notice nothing; with one person. */
async function newSite(): Promise<string> {
  const apiKey = `4_console_${randomUUID()}`;
  await order('sites', { apiKey, users: [{ userKey: 'AKconsole' }] });
  await order('accounts', {
    apiKey,
    kind: 'full',
    email: 'first@mail.com',
    profile: { firstName: '<b>Ann</b>' },
  });
  return apiKey;
}

const open = (page: Page, tab: string, apiKey: string) => page.goto(`${origin}${tab}?site=${apiKey}`);

let scriptErrors: string[] = [];
test.beforeEach(({ page }) => {
  scriptErrors = [];
  page.on('pageerror', ({ message }) => scriptErrors.push(message));
});
test.afterEach(() => expect(scriptErrors).toEqual([]));

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every tab is accessible and fits a phone in ${colorScheme} mode`, async ({ page }) => {
    const apiKey = await newSite();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 375, height: 900 });
    for (const tab of tabs) {
      await open(page, tab, apiKey);
      const first = page.locator('summary').first();
      if (tab === '/') await first.click();
      // The legacy mode leaves out only frames of other origins, of which the console has none.
      expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThan(1);
    }
  });
}

test('a refused form says why beside it and keeps what was typed; a good one shows its work', async ({
  page,
}) => {
  const apiKey = await newSite();
  await open(page, '/', apiKey);
  const form = page.locator('#seed-form');
  await form.getByRole('textbox', { name: 'E-mail' }).fill('second@mail.com');
  await form.getByLabel('Custom data').fill('{hobby');
  await form.getByRole('button', { name: 'Add person' }).click();
  await expect(form.getByRole('alert')).toHaveText('Custom data: this is not JSON');
  await expect(form.getByRole('textbox', { name: 'E-mail' })).toHaveValue('second@mail.com');
  await form.getByLabel('Custom data').fill('{"hobby": "chess"}');
  await form.getByRole('button', { name: 'Add person' }).click();
  await expect(page.locator('summary', { hasText: 'second@mail.com' })).toBeVisible();
});

test('what comes in while somebody works closes no detail and wipes no text', async ({ page }) => {
  const apiKey = await newSite();
  await open(page, '/', apiKey);
  await page.locator('summary', { hasText: 'first@mail.com' }).click();
  await page.locator('#seed-form').getByRole('textbox', { name: 'E-mail' }).fill('half an addr');
  await order('accounts', { apiKey, email: 'late@mail.com' });
  await expect(page.locator('summary', { hasText: 'late@mail.com' })).toBeVisible();
  await expect(
    page.locator('details', { hasText: 'first@mail.com' }).getByText('<b>Ann</b>').last(),
  ).toBeVisible();
  await expect(page.locator('#seed-form').getByRole('textbox', { name: 'E-mail' })).toHaveValue(
    'half an addr',
  );
});

test('the schema is changed by a choice, and keys are made and shown once', async ({ page }) => {
  const apiKey = await newSite();
  await open(page, '/schema', apiKey);
  await page.getByLabel('Who may write zip').selectOption('serverOnly');
  await expect(page.locator('#access-profile-zip output')).toHaveText('Saved');
  await page.reload();
  await expect(page.getByLabel('Who may write zip')).toHaveValue('serverOnly');
  const add = page.locator('#add-data');
  await add.getByLabel('Path').fill('code');
  await add.getByLabel('Pattern').fill('(');
  await add.getByRole('button').click();
  await expect(add.getByRole('alert')).toHaveText('Pattern: is no regular expression');
  await page.getByRole('link', { name: 'Settings' }).click();
  const pair = page.locator('#key-pair');
  await pair.getByRole('button').click();
  await expect(pair.locator('pre')).toContainText('BEGIN PRIVATE KEY');
  await page.reload();
  await expect(page.locator('body')).not.toContainText('BEGIN PRIVATE KEY');
});

test('a trouble is planned with one button and said in words', async ({ page }) => {
  const apiKey = await newSite();
  await open(page, '/faults', apiKey);
  const form = page.locator('#fault-hang');
  await form.getByLabel('Seconds').fill('3');
  await form.getByLabel('Method').selectOption('accounts.progression.getPolicy');
  await form.getByRole('button').click();
  await expect(page.locator('#planned-region')).toContainText(
    'accounts.progression.getPolicy answers after 3 s',
  );
});
