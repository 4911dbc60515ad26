import { test as base, type Page } from '@playwright/test';

/** What a browser says by itself of an answer of 400 or more: tests that provoke one allow it. */
const ofAnswer = /Failed to load resource: the server responded with a status of (4|5)\d\d/;

/**
 * A test that fails when a page logs an error or throws. `allowConsole` names what a test provokes on purpose.
 */
export const test = base.extend<{ allowConsole: RegExp[]; quietConsole: undefined }>({
  allowConsole: [[], { option: true }],
  quietConsole: [
    async ({ context, allowConsole }, use) => {
      const errors: string[] = [];
      const watch = (page: Page) => {
        page.on('pageerror', (error) => errors.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error') errors.push(message.text());
        });
      };
      context.on('page', watch);
      await use(undefined);
      const unexpected = errors.filter((text) => ![...allowConsole].some((pattern) => pattern.test(text)));
      if (unexpected.length > 0) throw new Error(`The console is not quiet:\n${unexpected.join('\n')}`);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
export const failedAnswers = ofAnswer;

/** Signs in through the screen. */
export async function signIn(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/campaigns');
}
