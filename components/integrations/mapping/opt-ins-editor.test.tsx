import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { DescribedRow } from '@/lib/integrations/define';
import { describedAs, descriptionOf, viewOf } from './editors.fixture';
import { OptInsEditor, type OptInsEditorProps } from './opt-ins-editor';

const optIns = [{ name: 'offers', wording: 'Yes, mail me offers.', category: 'newsletter' }];
const lists = [
  { value: 'preferences.terms.tos', label: 'terms.tos', group: 'Preferences', hasDoubleOptIn: false },
  { value: 'subscriptions.offers', label: 'offers', group: 'Subscriptions', hasDoubleOptIn: true },
];
const render = (change: Partial<OptInsEditorProps> = {}) =>
  renderToStaticMarkup(
    <OptInsEditor
      value={[
        { optIn: 'offers', target: 'subscriptions.offers' },
        { optIn: 'terms', target: 'preferences.terms.tos' },
      ]}
      onChange={() => undefined}
      view={null}
      context={{ fields: [], optIns }}
      errors={{}}
      warningTexts={{}}
      {...change}
    />,
  );
const ofOffers: Pick<DescribedRow, 'setting' | 'sources'> = {
  setting: 'optIns',
  sources: [{ optIn: 'offers' }],
};
const notKnown = 'lists are not known yet';

test('an opt-in of a campaign is chosen and shows its wording, another one is named', () => {
  const html = render();
  expect(html).toMatch(/<option value="offers" selected="">offers<\/option>/);
  expect(html).toContain('Yes, mail me offers.');
  expect(html).toMatch(/Name of the opt-in of terms.*value="terms"/);
});

test('a double opt-in is marked where it is offered and where it is mapped', () => {
  const rows = [describedAs('subscriptions.offers', { ...ofOffers, hasDoubleOptIn: true })];
  const html = render({ view: viewOf({ rows, optInTargets: lists }) });
  expect(html).toContain('<option value="subscriptions.offers" label="Subscriptions, double opt-in">');
  expect(descriptionOf(html, 'Parameter for offers')).toBe('Sent The person confirms by e-mail.');
  expect(html).not.toContain(notKnown);
});

test('a mark of the mapping is not one of the opt-ins', () => {
  const html = render({
    view: viewOf({ rows: [describedAs('subscriptions.offers', { ...ofOffers, setting: 'mapping' })] }),
  });
  expect(descriptionOf(html, 'Parameter for offers')).toBe('');
});

test('it says what becomes of a No, and that the lists of the site are not known', () => {
  const html = render();
  expect(html).toContain('A box without a tick sends nothing.');
  expect(html).toContain(notKnown);
});

test('an error stands at its row', () => {
  const message = 'subscriptions.offers is filled by another opt-in already.';
  const html = render({ errors: { 'optIns.1.target': message } });
  expect(descriptionOf(html, 'Parameter for terms')).toBe(message);
});
