import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { RevisionComparison } from '@/lib/integrations/compare-revisions';
import type { RevisionItem } from '@/lib/integrations/revision-items';
import { never } from './configure.fixture';
import { HistoryPanel } from './history-panel';
import type { History } from './use-history';

const item = (number: number, change: Partial<RevisionItem> = {}): RevisionItem => ({
  ...{ id: `r${number}`, number, website: null, by: 'Ines Peeters', at: '2026-01-01T00:00:00.000Z' },
  ...{ changed: ['Data centre'], isCurrent: false, ...change },
});
const row = { name: 'dataCentre', label: 'Data centre', before: 'Europe', after: 'Russia', isSecret: false };
const comparison: RevisionComparison = {
  revision: item(7),
  against: item(9, { isCurrent: true }),
  rows: [row],
};

function render(change: Partial<History> = {}, isChanged = false): string {
  const history: History = {
    ...{ isOpen: true, chosenId: null, comparison: null, isAsking: false, isBusy: false, failure: null },
    listed: { items: [item(9, { isCurrent: true }), item(7)], nextCursor: null },
    ...{ open: never, showMore: never, choose: never, setAsking: never, restore: never, close: never },
    ...change,
  };
  return renderToStaticMarkup(
    <HistoryPanel history={history} isChanged={() => isChanged} onBack={never} />,
  ).replaceAll('<!-- -->', '');
}

test('each save says who changed what where, and which one is in effect', () => {
  const website = { id: 'w', name: 'De Kempenaar' };
  const items = [item(9, { isCurrent: true }), item(8, { website, by: null, changed: ['Mapping', 'Keys'] })];
  const html = render({ listed: { items, nextCursor: null } });
  expect(html).toMatch(/Revision 9<\/b><span[^>]*>now<\/span>.*Ines Peeters, .*Global: Data centre/);
  expect(html).toMatch(/Revision 8<\/b><span[^>]*>Passerelle, .*De Kempenaar: Mapping, Keys/);
  expect(html).not.toContain('Show older ones');
  expect(render({ listed: { items, nextCursor: 8 } })).toContain('Show older ones');
});

test('a chosen revision stands beside what is in effect, and can be gone back to', () => {
  const html = render({ chosenId: 'r7', comparison });
  expect(html).toMatch(/<th scope="row"[^>]*>Data centre<\/th><td[^>]*>Europe<\/td><td[^>]*>Russia<\/td>/);
  expect(html).toContain('Go back to revision 7');
  expect(html).not.toContain('becomes the newest one');
});

test('going back is asked first, and warns of what is lost', () => {
  const asked = { chosenId: 'r7', comparison, isAsking: true };
  const html = render(asked);
  expect(html).toContain('Revision 7 becomes the newest one');
  expect(html).toContain('Keep what is there now');
  expect(html).not.toContain('is lost');
  expect(render(asked, true)).toContain('did not save is lost');
});

test('what is the same as now cannot be gone back to', () => {
  const html = render({ chosenId: 'r7', comparison: { ...comparison, rows: [] } });
  expect(html).toContain('Nothing differs from what is in effect now.');
  expect(html).not.toContain('Go back to revision');
});
