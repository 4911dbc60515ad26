import { expect, type Page, test } from '@playwright/test';
import { axe, card, configure, dialog, save, setUp } from './integrations-page';
import { collectComplaints } from './own-account';

const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });
const revision = (page: Page, number: number) =>
  dialog(page).getByRole('button', { name: new RegExp(`^Revision ${number}\\b`) });

test('an earlier revision is compared with now, and gone back to', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const complaints = collectComplaints(page);
  await setUp(page);
  await configure(page);
  await dialog(page).getByLabel('Name of this integration').fill('The second name');
  await button(page, 'Import').click();
  await save(page);
  await expect(card(page)).toContainText('The second name');

  await configure(page);
  await button(page, 'History').click();
  await expect(revision(page, 2)).toContainText('Write method');
  await expect(revision(page, 2)).toContainText('Ada Admin');
  await revision(page, 1).click();
  const table = dialog(page).getByRole('table', { name: /^Revision 1 beside/ });
  const row = table.getByRole('row', { name: /^Write method/ });
  await expect(row.getByRole('cell')).toHaveText(['Automatic', 'Import']);
  await expect(table).toContainText('The second name');
  await axe(page);
  await button(page, 'Go back to revision 1').click();
  await expect(dialog(page)).toContainText('Revision 1 becomes the newest one');
  await expect(button(page, 'Keep what is there now')).toBeFocused();
  await axe(page);
  await button(page, 'Keep what is there now').click();
  await button(page, 'Go back to revision 1').click();
  await button(page, 'Go back to revision 1').click();
  await expect(dialog(page)).toBeHidden();
  await expect(
    page.getByText('Gigya Lite Registration is back at revision 1.', { exact: true }),
  ).toBeVisible();
  await expect(card(page)).not.toContainText('The second name');

  await configure(page);
  await expect(button(page, 'Automatic')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'History').click();
  await expect(revision(page, 3)).toContainText('now');
  await page.setViewportSize({ width: 360, height: 740 });
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(complaints).toEqual([]);
});
