import { expect, type Locator, type Page, test } from '@playwright/test';
import { card, dialog, setUp, toggle } from './integrations-page';
import { collectComplaints, type OwnAccount } from './own-account';
import { addCustomForm } from './own-forms';
import { addWebsites } from './own-websites';

// Every control is on the way of the Tab key; nothing here presses the mouse.
const mostStops = 200;
const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target, 'what the Tab key reaches').toBeFocused();
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function typeOver(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });
const tab = (page: Page, name: RegExp) => dialog(page).getByRole('tab', { name });
const labelled = (page: Page, label: string) => dialog(page).getByLabel(label, { exact: true });
const row = (page: Page, title: string) =>
  dialog(page)
    .locator('summary', { hasText: new RegExp(`^${title}`) })
    .locator('visible=true');
const choice = (page: Page, name: RegExp) =>
  dialog(page).getByRole('radiogroup', { name: 'When there is a full account' }).getByRole('radio', { name });
const openByKeyboard = async (page: Page) => {
  await press(page, card(page).getByRole('button', { name: 'Configure' }));
  await expect(dialog(page)).toBeVisible();
};

/** An account with three websites, whose forms have custom fields and opt-ins. */
async function prepare(page: Page): Promise<OwnAccount> {
  const account = await setUp(page);
  await addCustomForm(account);
  await addWebsites(account, ['radio', 'shop']);
  await page.reload();
  await expect(toggle(page)).toBeVisible();
  return account;
}

test('what a website overrides is set and given back with the keyboard alone', async ({ page }) => {
  const complaints = collectComplaints(page);
  await prepare(page);
  await openByKeyboard(page);
  await tabTo(page, tab(page, /^Global/));
  await page.keyboard.press('End');
  await expect(tab(page, /^shop/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(tab(page, /^radio/)).toHaveAttribute('aria-selected', 'true');
  await expect(tab(page, /^radio/)).toContainText('inherits');

  await press(page, button(page, 'Override Data centre'));
  const dataCentre = labelled(page, 'Data centre').locator('visible=true');
  await expect(dataCentre).toBeFocused();
  await press(page, button(page, 'Inherit Data centre'));
  await expect(button(page, 'Override Data centre')).toBeFocused();

  await press(page, button(page, 'Override Gigya API Key'));
  await expect(labelled(page, 'Gigya API Key').locator('visible=true')).toBeFocused();
  await page.keyboard.insertText('4_of_the_radio');
  await expect(tab(page, /^radio/)).toContainText('own key');

  await press(page, button(page, 'Override Write method'));
  await expect(button(page, 'Automatic')).toBeFocused();
  await press(page, button(page, 'Import'), ' ');
  await expect(button(page, 'Import')).toHaveAttribute('aria-pressed', 'true');

  await press(page, button(page, 'Override Mapping'));
  await expect(row(page, 'Mapping')).toBeFocused();
  await press(page, dialog(page).getByRole('button', { name: 'Add row' }));
  await expect(row(page, 'Mapping')).toContainText('1 custom field');
  await press(page, button(page, 'Inherit Mapping'));
  await expect(row(page, 'Mapping')).toContainText('As in Global');
  await expect(row(page, 'Mapping')).toBeFocused();

  await press(page, button(page, 'Save'));
  await expect(dialog(page)).toBeHidden();
  await openByKeyboard(page);
  await expect(tab(page, /^radio/)).toContainText('own key');
  await expect(tab(page, /^shop/)).toContainText('inherits');
  expect(complaints).toEqual([]);
});

test('every setting, both editors, the test and the history are reached with the keyboard alone', async ({
  page,
}) => {
  const complaints = collectComplaints(page);
  await prepare(page);
  await openByKeyboard(page);

  await press(page, button(page, 'Read the fields'));
  await expect(dialog(page)).toContainText('Fields read');
  await press(page, button(page, 'Registration'));
  await expect(button(page, 'Registration')).toHaveAttribute('aria-pressed', 'true');
  await tabTo(page, choice(page, /^Latest data wins/));
  await page.keyboard.press('ArrowDown');
  await expect(choice(page, /^Fill the gaps/)).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(choice(page, /^Leave full accounts alone/)).toBeChecked();
  await press(page, labelled(page, 'Still record their opt-ins'), ' ');
  await expect(labelled(page, 'Still record their opt-ins')).toBeChecked();
  await typeOver(page, labelled(page, 'Searches per second'), '20');

  await press(page, row(page, 'Mapping'));
  await typeOver(page, labelled(page, 'Parameter for {company}'), 'profile.industry');
  await press(page, dialog(page).getByRole('button', { name: 'Add row' }));
  await expect(labelled(page, 'Source of {hobby}')).toBeFocused();
  await typeOver(page, labelled(page, 'Parameter for {hobby}'), 'data.hobby');
  await press(page, dialog(page).getByRole('button', { name: 'Add row' }));
  await expect(labelled(page, 'Source of {loyalty_number}')).toBeFocused();
  await press(page, button(page, 'Remove {loyalty_number}'));
  await expect(labelled(page, 'Source of {loyalty_number}')).toBeHidden();
  await press(page, row(page, 'Opt-ins'));
  await press(page, dialog(page).getByRole('button', { name: 'Add opt-in' }));
  await typeOver(page, labelled(page, 'Parameter for newsletter'), 'subscriptions.newsletter');
  await expect(row(page, 'Opt-ins')).toContainText('1 mapped');

  const sample = dialog(page).getByRole('checkbox', { name: 'Also push a sample person' });
  await press(page, sample, ' ');
  await expect(sample).toBeChecked();
  await page.keyboard.press('Space');
  await expect(sample).not.toBeChecked();
  await press(page, button(page, 'Test connection'));
  await expect(button(page, 'Test again')).toBeVisible();

  await press(page, button(page, 'History'));
  await expect(dialog(page).getByRole('heading', { name: 'History' })).toBeFocused();
  const first = dialog(page).getByRole('button', { name: /^Revision 1/ });
  await press(page, first);
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await expect(dialog(page)).toContainText('This is in effect now.');
  await press(page, button(page, 'Back to the test'));
  await expect(button(page, 'History')).toBeFocused();

  await press(page, button(page, 'Save'));
  await expect(dialog(page)).toBeHidden();
  await expect(card(page).getByRole('button', { name: 'Configure' })).toBeFocused();
  await openByKeyboard(page);
  await expect(choice(page, /^Leave full accounts alone/)).toBeChecked();
  await expect(labelled(page, 'Still record their opt-ins')).toBeChecked();
  await expect(labelled(page, 'Searches per second')).toHaveValue('20');
  await expect(row(page, 'Mapping')).toContainText('14 of 14 variables, 1 custom field to data.hobby');
  await expect(row(page, 'Opt-ins')).toContainText('1 mapped');
  expect(complaints).toEqual([]);
});

test('leaving with unsaved changes is asked about, and both answers work with the keyboard', async ({
  page,
}) => {
  await setUp(page);
  await openByKeyboard(page);
  const name = labelled(page, 'Name of this integration');
  await typeOver(page, name, 'Never saved');
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'Discard what you changed?' });
  await expect(question.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('Never saved');
  await page.keyboard.press('Escape');
  await press(page, question.getByRole('button', { name: 'Discard the changes' }));
  await expect(dialog(page)).toBeHidden();
  await expect(card(page)).not.toContainText('Never saved');
  await expect(card(page).getByRole('button', { name: 'Configure' })).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});
