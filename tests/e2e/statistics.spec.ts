import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

// The page is made for Brussels until a browser tells another time zone.
test.use({ timezoneId: 'Europe/Brussels' });

const slug = 'win-a-weekend';
const firstFigure = (page: Page, label: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .first();

async function openStatistics(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill('admin@demo.example');
  await page.getByLabel('Password').fill('passerelle-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/campaigns');
  const campaign = page.getByRole('link', { name: 'Win a weekend' }).first();
  const address = (await campaign.getAttribute('href')) ?? '';
  await page.goto(`/campaigns/${address.split('/')[2]}/statistics`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Win a weekend');
}

async function participate(page: Page, email: string): Promise<void> {
  const fields = { email, firstname: 'Statistics', lastname: 'Tester' };
  const answer = await page.request.post(`/api/v1/campaigns/${slug}/participations`, {
    data: { submissionId: randomUUID(), fields, channel: 'iframe' },
  });
  expect(answer.status()).toBe(201);
}

/** What the browser complains about, the content security policy included. */
function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

const newEmail = () => `statistics-${randomUUID()}@mail.example`;

test('a participation is counted on the open page, and its push is seen to be delivered', async ({
  page,
}) => {
  const complaints = collectComplaints(page);
  await participate(page, newEmail());
  await openStatistics(page);
  const participations = firstFigure(page, 'Participations');
  const before = Number((await participations.textContent())?.replace(/\D/g, ''));
  const email = newEmail();
  await participate(page, email);
  await expect
    .poll(async () => Number((await participations.textContent())?.replace(/\D/g, '')))
    .toBeGreaterThan(before);
  await page.getByRole('button', { name: /^Show \d+ new$/ }).click();
  const row = page.getByRole('row').filter({ hasText: email });
  await expect(row).toContainText('Statistics Tester');
  await expect(row).toContainText('iframe');
  await expect(row.getByText('Delivered')).toBeVisible({ timeout: 30_000 });
  expect(complaints).toEqual([]);
});

test('the numbers shown together agree, also in the words of the chart', async ({ page }) => {
  await participate(page, newEmail());
  await openStatistics(page);
  const total = (await firstFigure(page, 'Participations').textContent()) ?? '';
  const chart = page.getByRole('img', { name: /^Participations per day/ });
  await expect(chart).toHaveAccessibleName(/ in total\. Highest: /);
  await expect
    .poll(async () => {
      const shown = await firstFigure(page, 'Participations').textContent();
      return (await chart.getAttribute('aria-label'))?.includes(`: ${shown} in total.`);
    })
    .toBe(true);
  expect(Number(total.replace(/\D/g, ''))).toBeGreaterThan(0);
});

test('the period is in the address and cuts today into hours', async ({ page }) => {
  await participate(page, newEmail());
  await openStatistics(page);
  await page.getByRole('navigation', { name: 'Period' }).getByRole('link', { name: 'Today' }).click();
  await expect(page).toHaveURL(/period=today/);
  await expect(page.getByRole('heading', { name: 'Participations per hour' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'true');
});

for (const { width, theme } of [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 375, theme: 'light' },
  { width: 360, theme: 'dark' },
] as const) {
  test(`axe finds nothing and nothing scrolls sideways at ${width} pixels, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await participate(page, newEmail());
    await openStatistics(page);
    await expect(page.getByRole('heading', { name: 'Participants', exact: true })).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test.describe('a browser elsewhere', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('gets its own days, at the first visit and at the next', async ({ page }) => {
    await openStatistics(page);
    await expect(page.getByText('days in America/New York time')).toBeVisible();
    const [answer] = await Promise.all([page.waitForResponse(/\/statistics(\?|$)/), page.reload()]);
    expect(await answer.text()).toContain('America/New_York');
  });
});

test("another account's campaign and somebody signed out get no numbers", async ({ page }) => {
  const nobodys = `/api/console/campaigns/${randomUUID()}/statistics?period=7d&timeZone=Europe/Brussels`;
  expect((await page.request.get(nobodys)).status()).toBe(401);
  await openStatistics(page);
  const answer = await page.request.get(nobodys);
  expect(answer.status()).toBe(404);
  expect(answer.headers()['cache-control']).toBe('no-store');
});
