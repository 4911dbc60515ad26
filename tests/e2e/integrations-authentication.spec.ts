import { generateKeyPairSync } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { axe, card, configure, dialog, discard, keys, path, save, setUp, toggle } from './integrations-page';
import { collectComplaints, keepDetected, makeOwnAccount, signInAs } from './own-account';
import { testUntilItWorks } from './test-connection';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
const pkcs1 = String(privateKey.export({ format: 'pem', type: 'pkcs1' }));
const bare = pem.replace(/-----[^-]+-----|\n/g, '');

const field = (page: Page, label: string) => dialog(page).getByLabel(label, { exact: true });
const choose = (page: Page, label: string) => field(page, 'Authentication').selectOption({ label });

/** The Configure dialog of an account that has no connection yet. */
async function openFirst(page: Page) {
  const account = await makeOwnAccount();
  await signInAs(page, account.emails.admin, path);
  await toggle(page).click();
  await expect(dialog(page)).toBeVisible();
  return account;
}

test('a key pair is set up with the keyboard alone, and its key never comes back', async ({ page }) => {
  const complaints = collectComplaints(page);
  await openFirst(page);
  await field(page, 'Authentication').focus();
  await expect(field(page, 'Gigya Secret')).toBeVisible();
  await expect(field(page, 'Gigya Private Key')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(field(page, 'Gigya Secret')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(field(page, 'Gigya Secret')).toBeHidden();
  for (const [label, value] of [
    ['Gigya Private Key', pem],
    ['Gigya User Key', keys['Gigya User Key']],
    ['Gigya API Key', keys['Gigya API Key']],
  ] as const) {
    await page.keyboard.press('Tab');
    await expect(field(page, label)).toBeFocused();
    await page.keyboard.insertText(value);
  }
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(toggle(page)).toHaveAttribute('aria-checked', 'true');

  const answer = await (await page.request.get('/api/console/integrations')).text();
  expect(answer).not.toContain(bare.slice(0, 40));
  await configure(page);
  await expect(field(page, 'Authentication')).toHaveValue('bearer');
  await expect(field(page, 'Gigya Private Key')).toHaveValue('');
  await expect(dialog(page)).toContainText(bare.slice(-4));
  expect(await page.content()).not.toContain(bare.slice(0, 40));
  expect(complaints).toEqual([]);
});

test('another way to authenticate and back keeps what was typed', async ({ page }) => {
  await openFirst(page);
  await field(page, 'Gigya Secret').fill(keys['Gigya Secret']);
  await choose(page, 'Bearer token (RS256 key pair)');
  await field(page, 'Gigya Private Key').fill(pem);
  await choose(page, 'Signed requests (HMAC-SHA1)');
  await expect(field(page, 'Gigya Private Key')).toBeHidden();
  await expect(field(page, 'Gigya Secret')).toHaveValue(keys['Gigya Secret']);
  await choose(page, 'Bearer token (RS256 key pair)');
  const typed = await field(page, 'Gigya Private Key').inputValue();
  expect(typed.replace(/\s/g, '')).toBe(pem.replace(/\s/g, ''));
});

test('a key in the wrong format is explained beside its field, and nothing is saved', async ({ page }) => {
  await openFirst(page);
  await choose(page, 'Bearer token (RS256 key pair)');
  await save(page);
  const key = field(page, 'Gigya Private Key');
  await expect(key).toHaveAccessibleDescription('Enter the Gigya Private Key.');
  await expect(key).toBeFocused();
  await key.fill(pkcs1);
  await key.press('Tab');
  await expect(key).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'Gigya User Key')).toBeFocused();
  await expect(key).toHaveAccessibleDescription(/PKCS#1.*it is PKCS#8 and begins with BEGIN PRIVATE KEY/);
  await key.fill(bare.slice(0, 800));
  await field(page, 'Gigya User Key').fill(keys['Gigya User Key']);
  await field(page, 'Gigya API Key').fill(keys['Gigya API Key']);
  await save(page);
  await expect(key).toHaveAccessibleDescription(/This key cannot be read/);
  await discard(page);
  await expect(card(page)).toContainText('Not set up');
});

test('a stored secret stays when the key pair is used, and serves again', async ({ page }) => {
  await setUp(page);
  await configure(page);
  await choose(page, 'Bearer token (RS256 key pair)');
  await field(page, 'Gigya Private Key').fill(pem);
  await save(page);
  await expect(dialog(page)).toBeHidden();
  await configure(page);
  await choose(page, 'Secret over TLS');
  await expect(field(page, 'Gigya Secret')).toHaveValue('');
  await save(page);
  await expect(dialog(page)).toBeHidden();
  await configure(page);
  await testUntilItWorks(dialog(page));
});

test('the data centre that was detected stands below the one that is chosen', async ({ page }) => {
  const account = await setUp(page);
  await keepDetected(account, { dataCentre: 'eu1' });
  await page.reload();
  await configure(page);
  const dataCentre = field(page, 'Data centre');
  await expect(dataCentre).toHaveAccessibleDescription(/Detected: Europe \(eu1\)/);
  await choose(page, 'Bearer token (RS256 key pair)');
  await axe(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await axe(page);
  await dataCentre.selectOption('eu1');
  await expect(dialog(page)).not.toContainText('Detected:');
});
