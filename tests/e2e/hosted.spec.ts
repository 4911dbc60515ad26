import type { Page } from '@playwright/test';
import { expect, failedAnswers, test } from './console';
import { type HostedAccount, hostedAccount } from './hosted-account';
import { fillMandatory, newEmail, openForm, receiptShown, sendButton } from './hosted-form';
import { sandboxAccounts } from './sandbox';
import { participationsOf } from './stored';

let account: HostedAccount;
let slug: string;

test.beforeAll(() => {
  account = hostedAccount();
  slug = account.campaigns.open.slug;
});

const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'to correct' });
const isWiderThanWindow = (page: Page) =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) > window.innerWidth);

test.describe('the form with JavaScript', () => {
  test('says what is wrong in a summary and beside each field, and keeps what was typed', async ({
    page,
  }) => {
    const email = newEmail('errors').replace('.example', '');
    await openForm(page, slug);
    await page.getByLabel('First name').fill('Lotte');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Country').selectOption('NL');
    await sendButton(page).click();

    await expect(summary(page)).toContainText('2 things to correct.');
    await expect(summary(page)).toBeFocused();
    await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/missing after the @/);
    await expect(page.getByLabel('Last name')).toHaveAccessibleDescription('Enter your last name.');
    await expect(page.getByLabel('Last name')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('First name')).not.toHaveAttribute('aria-invalid');
    await expect(page.getByLabel('First name')).toHaveValue('Lotte');
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
    await expect(page.getByLabel('Country')).toHaveValue('NL');
    expect(await participationsOf(slug, email)).toEqual([]);
    await summary(page).getByRole('link', { name: 'Last name' }).click();
    await expect(page.getByLabel('Last name')).toBeFocused();
  });

  test('brings accents, emoji and HTML to Gigya as they were typed', async ({ page }) => {
    const email = newEmail('unharmed');
    const names = {
      first: 'Zoë-Amélie 👩‍🚀🌷',
      last: `<b onclick="x()">D'Hondt</b> & <script>alert(1)</script>`,
    };
    await openForm(page, slug);
    await fillMandatory(page, { email, ...names });
    await sendButton(page).click();
    await receiptShown(page);
    // A fault that another spec plans may delay the delivery.
    const lastName = async () => (await sandboxAccounts(email))[0]?.profile.lastName;
    await expect.poll(lastName, { timeout: 30_000 }).toBe(names.last);
    const [created] = await sandboxAccounts(email);
    expect(created?.profile).toEqual({ email, firstName: names.first, lastName: names.last });
    await page.goto(process.env.E2E_SANDBOX_ORIGIN ?? '');
    const person = page.getByRole('listitem').filter({ hasText: email });
    await person.getByText(email).first().click();
    await expect(person.locator('dd').filter({ hasText: names.last })).toBeVisible();
    await expect(person.locator('b[onclick], script')).toHaveCount(0);
  });

  test('refuses a name of 10,000 characters beside its field and keeps it', async ({ page }) => {
    const first = 'ë'.repeat(10_000);
    await openForm(page, slug);
    await fillMandatory(page, { email: newEmail('long'), first });
    await sendButton(page).click();
    await expect(page.getByLabel('First name')).toHaveAccessibleDescription(/at most 255 characters/);
    await expect(page.getByLabel('First name')).toHaveValue(first);
    expect(await isWiderThanWindow(page)).toBe(false);
  });

  test('ignores fields that it does not have', async ({ page }) => {
    const email = newEmail('forged');
    await openForm(page, slug);
    await fillMandatory(page, { email });
    await page.locator('form').evaluate(
      (form, forged) => {
        for (const [name, value] of forged) {
          form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
        }
      },
      Object.entries({
        accountId: '00000000-0000-7000-8000-000000000000',
        receipt: 'AAAAA-AAAAA',
        constructor: 'x',
        'profile.isLite': 'no',
        isAdmin: 'yes',
      }),
    );
    await sendButton(page).click();
    const receipt = await receiptShown(page);
    expect(receipt).not.toBe('AAAAA-AAAAA');
    const profile = { email, firstname: 'Lotte', lastname: 'Vermeulen' };
    expect(await participationsOf(slug, email)).toEqual([
      { accountId: account.accountId, receipt, profile, channel: 'minisite' },
    ]);
  });

  test('takes a double click as one participation', async ({ page }) => {
    const email = newEmail('double');
    await openForm(page, slug);
    await fillMandatory(page, { email });
    await sendButton(page).dblclick();
    const receipt = await receiptShown(page);
    expect(await participationsOf(slug, email)).toEqual([expect.objectContaining({ receipt })]);
  });

  test('sent again after going back is the same participation', async ({ page }) => {
    const email = newEmail('back');
    await openForm(page, slug);
    await fillMandatory(page, { email });
    await sendButton(page).click();
    const receipt = await receiptShown(page);
    await page.goBack();
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
    await page.getByLabel('First name').fill('Changed');
    await sendButton(page).click();
    expect(await receiptShown(page)).toBe(receipt);
    expect(await participationsOf(slug, email)).toHaveLength(1);
  });

  test('is filled in, corrected and sent by keyboard alone', async ({ page }) => {
    const email = newEmail('keyboard');
    const type = async (label: string, text: string) => {
      await page.keyboard.press('Tab');
      await expect(page.getByLabel(label)).toBeFocused();
      await page.keyboard.type(text);
    };
    await openForm(page, slug);
    await type('E-mail', email);
    await type('First name', 'Lotte');
    await page.keyboard.press('Enter');
    await expect(summary(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Last name')).toBeFocused();
    await page.keyboard.type('Vermeulen');
    await page.keyboard.press('Tab');
    await page.keyboard.type('W');
    await expect(page.getByLabel('Gender')).toHaveValue('f');
    const isAtButton = () => sendButton(page).evaluate((button) => button === document.activeElement);
    for (let tabs = 0; tabs < 30 && !(await isAtButton()); tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const receipt = await receiptShown(page);
    expect(await participationsOf(slug, email)).toMatchObject([{ receipt, profile: { gender: 'f' } }]);
  });
});

test('every screen fits a phone of 360 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const expectFit = async (screen: string) =>
    expect(await isWiderThanWindow(page), `${screen} scrolls sideways`).toBe(false);
  await page.goto(`/c/${account.campaigns.welcome.slug}`);
  await expectFit('the welcome screen');
  await page.getByRole('link', { name: 'Start' }).click();
  await expect(sendButton(page)).toBeVisible();
  await expectFit('the form');
  await page.getByLabel('E-mail').fill('x'.repeat(300));
  await sendButton(page).click();
  await expect(summary(page)).toBeVisible();
  await expectFit('the form with errors');
  await fillMandatory(page, { email: newEmail('phone'), first: 'x'.repeat(255) });
  await sendButton(page).click();
  await receiptShown(page);
  await expectFit('the exit screen');
  for (const state of ['off', 'early', 'ended'] as const) {
    await page.goto(`/c/${account.campaigns[state].slug}`);
    await expectFit(state);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form keeps what was typed, says what is wrong, and leads to the exit screen', async ({
    page,
  }) => {
    const email = newEmail('plain');
    await page.goto(`/c/${account.campaigns.welcome.slug}?channel=iframe&utm_source=news`);
    await page.getByRole('link', { name: 'Start' }).click();
    await page.getByLabel('First name').fill('<b>"Zoë" 🌷');
    await page.getByLabel('E-mail').fill('plain@mail');
    await page.getByLabel('Country').selectOption('BE');
    await sendButton(page).click();

    await expect(summary(page)).toContainText('2 things to correct.');
    await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/missing after the @/);
    await expect(page.getByLabel('Last name')).toHaveAccessibleDescription('Enter your last name.');
    await expect(page.getByLabel('First name')).toHaveValue('<b>"Zoë" 🌷');
    await expect(page.getByLabel('E-mail')).toHaveValue('plain@mail');
    await expect(page.getByLabel('Country')).toHaveValue('BE');
    await page.getByLabel('Last name').fill('Vermeulen');
    await page.getByLabel('E-mail').fill(email);
    await sendButton(page).click();

    const receipt = await receiptShown(page);
    const profile = { email, firstname: '<b>"Zoë" 🌷', lastname: 'Vermeulen', country: 'BE' };
    expect(await participationsOf(account.campaigns.welcome.slug, email)).toEqual([
      { accountId: account.accountId, receipt, profile, channel: 'iframe' },
    ]);
  });

  test('the form sent again after going back is the same participation', async ({ page }) => {
    const email = newEmail('plain-back');
    await page.goto(`/c/${slug}`);
    await fillMandatory(page, { email });
    await sendButton(page).click();
    const receipt = await receiptShown(page);
    await page.goBack();
    await fillMandatory(page, { email });
    await sendButton(page).click();
    expect(await receiptShown(page)).toBe(receipt);
    expect(await participationsOf(slug, email)).toHaveLength(1);
  });

  for (const [state, title, text] of [
    ['off', 'This campaign is closed', 'It takes no answers at the moment.'],
    ['early', 'Not open yet', 'You can take part from 1 July 2099'],
    ['ended', 'This campaign has ended', 'It took answers until 1 July 2020'],
  ] as const) {
    test(`a campaign that is ${state} says so and asks for nothing`, async ({ page }) => {
      const answer = await page.goto(`/c/${account.campaigns[state].slug}`);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Win a weekend');
      await expect(page.getByRole('heading', { level: 2 })).toHaveText(title);
      await expect(page.getByRole('main')).toContainText(text);
      await expect(page.getByRole('textbox')).toHaveCount(0);
    });
  }

  test.describe('an address that leads nowhere', () => {
    test.use({ allowConsole: [failedAnswers] });

    test('is a 404 that can be read, also for a campaign that was never published', async ({ page }) => {
      for (const unknown of ['no-such-campaign', account.campaigns.draft.slug, '%E0%A4%A', "o'neil"]) {
        const answer = await page.goto(`/c/${unknown}`);
        expect(answer?.status(), unknown).toBe(404);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
        await expect(page.getByRole('main')).toContainText('Check the address');
      }
    });
  });
});

test('the website of a campaign may frame its pages, and nobody may frame the console', async ({
  request,
}) => {
  const answerOf = async (path: string) => {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    return { ancestors: /frame-ancestors ([^;]*)/.exec(policy)?.[1], frames: headers['x-frame-options'] };
  };
  const website = `'self' https://${account.domain} https://www.${account.domain}`;
  for (const page of ['', '/thank-you']) {
    expect(await answerOf(`/c/${slug}${page}`)).toEqual({ ancestors: website, frames: undefined });
  }
  expect((await answerOf('/c/no-such-campaign')).ancestors).toBe("'self'");
  for (const path of ['/sign-in', '/campaigns']) {
    expect(await answerOf(path)).toEqual({ ancestors: "'none'", frames: 'DENY' });
  }
});
