import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, failedAnswers, signIn, test } from './console';
import { type HostedAccount, hostedAccount } from './hosted-account';
import { fillMandatory, newEmail, receiptShown, sendButton } from './hosted-form';
import { makeOwnAccount, signInAs } from './own-account';
import { ownNetwork } from './own-network';
import { testUntilItWorks } from './test-connection';

test.describe.configure({ mode: 'parallel' });
// A trace would record axe itself on every screen, which takes as long as the check.
test.use({ extraHTTPHeaders: ownNetwork, reducedMotion: 'reduce', trace: 'off' });

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const gigya = 'Gigya Lite Registration';

let account: HostedAccount;

test.beforeAll(() => {
  account = hostedAccount();
});

/** A screen by its name, and how to get there from the screen before it. */
type Screen = [name: string, open: (page: Page) => Promise<unknown>];

const at =
  (path: () => string, heading: string | RegExp, level = 1) =>
  async (page: Page) => {
    await page.goto(path());
    await expect(page.getByRole('heading', { name: heading, level })).toBeVisible();
  };
const campaign = (kind: keyof HostedAccount['campaigns'], page: string) => () =>
  `/campaigns/${account.campaigns[kind].campaignId}/${page}`;
const hosted = (kind: keyof HostedAccount['campaigns']) => () => `/c/${account.campaigns[kind].slug}`;
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

async function expectAccessible(page: Page, name: string): Promise<void> {
  // The legacy mode leaves out only frames of other origins, of which no screen has any.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]);
  expect.soft(found, `what axe finds on: ${name}`).toEqual([]);
  const overflow = await page.evaluate(
    () => (document.scrollingElement?.scrollWidth ?? Number.POSITIVE_INFINITY) - window.innerWidth,
  );
  expect.soft(overflow, `pixels to scroll sideways on: ${name}`).toBeLessThanOrEqual(0);
}

async function visit(page: Page, screens: Screen[]): Promise<void> {
  for (const [name, open] of screens) {
    await open(page);
    await expectAccessible(page, name);
  }
}

const signedOut: Screen[] = [
  ['sign-in', at(() => '/sign-in', 'Sign in')],
  [
    'sign-in, refused',
    async (page) => {
      await page.getByLabel('E-mail').fill(newEmail('nobody'));
      await page.getByLabel('Password').fill('not the password');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByText('do not belong together')).toBeVisible();
    },
  ],
  ['a set-up link that is dead', at(() => '/setup?code=unknown', 'This link does not work any more')],
  ['a password link that is dead', at(() => '/password?code=unknown', 'This link does not work any more')],
];

const campaignScreens: Screen[] = [
  ['the campaigns', at(() => '/campaigns', 'Campaigns')],
  ['no campaign found', at(() => '/campaigns?search=nothing+like+it', 'Campaigns')],
  ['create a campaign', at(() => '/campaigns/new', 'Create campaign')],
  [
    'create a campaign, refused',
    async (page) => {
      await page.getByRole('button', { name: 'Create campaign' }).click();
      await expect(page.getByLabel('Internal name')).toHaveAttribute('aria-invalid', 'true');
    },
  ],
  ['the General step', at(campaign('welcome', 'general'), 'General', 2)],
  ['the Welcome screen step', at(campaign('welcome', 'welcome'), 'Welcome screen', 2)],
  ['the Form step', at(campaign('welcome', 'form'), 'Form', 2)],
  [
    'the Form step, a field opened',
    async (page) => {
      await page.getByRole('button', { name: 'Edit Phone' }).click();
      await expect(page.getByRole('button', { name: 'Remove Phone' })).toBeVisible();
    },
  ],
  ['the Exit screen step', at(campaign('welcome', 'exit'), 'Exit screen', 2)],
  ['the Publish step', at(campaign('welcome', 'publish'), 'Publish', 2)],
  ['the Publish step of a draft', at(campaign('draft', 'publish'), 'Publish', 2)],
  ['statistics with participants', at(campaign('counted', 'statistics'), 'Participants', 2)],
  ['statistics without participants', at(campaign('early', 'statistics'), 'No participations yet', 2)],
];

const settingsScreens: Screen[] = [
  ['the integrations', at(() => '/settings/integrations', 'Integrations & partners')],
  [
    'Configure',
    async (page) => {
      await page.getByRole('button', { name: 'Configure' }).click();
      await expect(dialog(page, `Configure ${gigya}`)).toBeVisible();
    },
  ],
  [
    'Configure, a test that worked',
    async (page) => {
      await testUntilItWorks(dialog(page, `Configure ${gigya}`));
    },
  ],
  [
    'Configure, a test that failed',
    async (page) => {
      await page.getByLabel('Gigya Secret').fill('d3Jvbmctc2VjcmV0');
      await page.getByRole('button', { name: 'Test again' }).click();
      await expect(dialog(page, `Configure ${gigya}`).getByText('Does not work')).toBeVisible();
    },
  ],
  [
    'Configure, the mapping',
    async (page) => {
      await dialog(page, `Configure ${gigya}`)
        .locator('summary', { hasText: /^Mapping/ })
        .click();
      await expect(page.getByRole('button', { name: 'Add row' })).toBeVisible();
    },
  ],
  [
    'Configure, the history',
    async (page) => {
      await dialog(page, `Configure ${gigya}`).getByRole('button', { name: 'History' }).click();
      await page.getByRole('button', { name: /^Revision 1\b/ }).click();
      await expect(page.getByText('This is in effect now.')).toBeVisible();
    },
  ],
  ['the team', at(() => '/settings/team', 'Team')],
  [
    'Add user',
    async (page) => {
      await page.getByRole('button', { name: 'Add user' }).click();
      await expect(dialog(page, 'Add user')).toBeVisible();
    },
  ],
  [
    'Add user, refused',
    async (page) => {
      await dialog(page, 'Add user').getByRole('button', { name: 'Add user' }).click();
      await expect(page.getByLabel('Name')).toHaveAccessibleDescription('Enter a name.');
    },
  ],
];

const phoneScreens: Screen[] = [
  [
    'the menu of a phone',
    async (page) => {
      await page.goto('/campaigns');
      await page.getByRole('button', { name: 'Open menu' }).click();
      await expect(dialog(page, 'Menu')).toBeVisible();
    },
  ],
];

const refusedScreens: Screen[] = [
  ['what the role does not open', at(() => '/settings/team', 'Your role does not open this page')],
  ['nothing here', at(campaign('open', 'form'), 'There is nothing here')],
  ['no such page', at(() => '/no/such/page', 'There is no page here')],
];

const hostedScreens: Screen[] = [
  ['the welcome screen', at(hosted('welcome'), 'Win a weekend')],
  ['the form', at(hosted('open'), 'Win a weekend')],
  [
    'the form with errors',
    async (page) => {
      await sendButton(page).click();
      await expect(page.getByText('3 things to correct.')).toBeVisible();
    },
  ],
  [
    'the exit screen',
    async (page) => {
      await fillMandatory(page, { email: newEmail('axe') });
      await sendButton(page).click();
      await receiptShown(page);
    },
  ],
  ['a campaign that is off', at(hosted('off'), 'This campaign is closed', 2)],
  ['a campaign that is not open yet', at(hosted('early'), 'Not open yet', 2)],
  ['a campaign that has ended', at(hosted('ended'), 'This campaign has ended', 2)],
];
const unknownScreens: Screen[] = [
  ['an unknown address', at(() => '/c/no-such-campaign', 'There is nothing at this address')],
];

for (const width of [1280, 375]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`axe finds nothing and nothing scrolls sideways, ${colorScheme}, ${width} pixels`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });
      const asAdmin = (page: Page) => signIn(page, { email: account.admin, password: account.password });

      test('before signing in', ({ page }) => visit(page, signedOut));

      test('campaigns', async ({ page }) => {
        await asAdmin(page);
        await visit(page, campaignScreens);
      });

      test('settings', async ({ page }) => {
        await asAdmin(page);
        const applies = (query: string) => page.evaluate((media) => matchMedia(media).matches, query);
        expect(await applies(`(prefers-color-scheme: ${colorScheme})`)).toBe(true);
        expect(await applies('(prefers-reduced-motion: reduce)')).toBe(true);
        await visit(page, width < 768 ? [...settingsScreens, ...phoneScreens] : settingsScreens);
      });

      test('an account in which there is nothing yet', async ({ page }) => {
        const { emails } = await makeOwnAccount();
        await signInAs(page, emails.admin, '/campaigns');
        await expect(page.getByText('Your first campaign starts here')).toBeVisible();
        await expectAccessible(page, 'no campaigns yet');
        await visit(page, [
          [
            'an integration that is not set up',
            at(() => '/settings/integrations', 'Integrations & partners'),
          ],
        ]);
      });

      test.describe('refusals', () => {
        test.use({ allowConsole: [failedAnswers] });

        test('what is closed or not there', async ({ page }) => {
          const { emails } = await makeOwnAccount();
          await signInAs(page, emails.manager, '/campaigns');
          await visit(page, refusedScreens);
        });
      });
    });
  }

  test.describe(`axe finds nothing and nothing scrolls sideways on hosted pages, ${width} pixels`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('of a campaign', ({ page }) => visit(page, hostedScreens));

    test.describe('unknown', () => {
      test.use({ allowConsole: [failedAnswers] });

      test('of an unknown address', ({ page }) => visit(page, unknownScreens));
    });
  });
}
