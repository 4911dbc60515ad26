import { expect, type Locator } from '@playwright/test';

/**
 * Presses Test connection until it works: it asks whether the key may write, and may meet a fault that another spec has
 * planned for its own push at the sandbox that all share.
 */
export async function testUntilItWorks(dialog: Locator): Promise<void> {
  await expect(async () => {
    await dialog.getByRole('button', { name: /^Test (connection|again)$/ }).click();
    await expect(dialog.getByText('Works', { exact: true })).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 40_000 });
}
