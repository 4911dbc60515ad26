import type { Route } from '@playwright/test';
import { expect, failedAnswers, test } from './console';
import { hostedAccount } from './hosted-account';
import { fillMandatory, newEmail, openForm, receiptShown, sendButton } from './hosted-form';
import { participationsOf } from './stored';

/** The id of a server action that no running build knows. */
const goneId = 'ff'.repeat(21);
let slug: string;

test.beforeAll(() => {
  slug = hostedAccount().campaigns.open.slug;
});

test.describe('a form that was opened before a deployment, with JavaScript', () => {
  test.use({ allowConsole: [failedAnswers] });

  test('is accepted, its errors too are said beside the fields', async ({ page }) => {
    const refused: number[] = [];
    await page.route(`**/c/${slug}*`, async (route: Route) => {
      const headers = route.request().headers();
      if (!headers['next-action']) return route.continue();
      const response = await route.fetch({ headers: { ...headers, 'next-action': goneId } });
      refused.push(response.status());
      return route.fulfill({ response });
    });
    const email = newEmail('stale');
    await openForm(page, slug);
    await fillMandatory(page, { email: 'stale@mail' });
    await sendButton(page).click();
    await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/missing after the @/);
    await expect(page.getByLabel('First name')).toHaveValue('Lotte');
    await page.getByLabel('E-mail').fill(email);
    await sendButton(page).click();
    const receipt = await receiptShown(page);
    expect(refused).toHaveLength(2);
    expect(refused.every((status) => status >= 400)).toBe(true);
    expect(await participationsOf(slug, email)).toMatchObject([{ receipt, channel: 'minisite' }]);
  });
});

test.describe('a form that was opened before a deployment, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is accepted', async ({ page }) => {
    await page.route(`**/c/${slug}`, async (route: Route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/\b[0-9a-f]{42}\b/g, goneId);
      return route.fulfill({ response, body });
    });
    const email = newEmail('stale-plain');
    await page.goto(`/c/${slug}`);
    await expect(page.locator(`input[name^="$ACTION"][value*="${goneId}"]`)).toHaveCount(1);
    await fillMandatory(page, { email });
    await sendButton(page).click();
    const receipt = await receiptShown(page);
    expect(await participationsOf(slug, email)).toMatchObject([{ receipt }]);
  });
});
