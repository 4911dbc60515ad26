import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { TestCheck } from '@/lib/integrations/define';
import { never } from './configure.fixture';
import { TestReportView } from './test-report-view';

const check = (change: Partial<TestCheck>): TestCheck => ({
  id: 'a',
  state: 'ok',
  title: 'Titre',
  ...change,
});
const render = (checks: TestCheck[], { works = true, isStale = false } = {}) =>
  renderToStaticMarkup(
    <TestReportView
      run={{
        report: { works, durationMs: 1300, checks, locale: 'fr' },
        at: '2026-01-01T00:00:00.000Z',
        isStale,
      }}
      isBusy={false}
      onAct={never}
    />,
  );

test('the words of the partner are marked with their language, those around them are not', () => {
  const act = { setting: 'writeMethod', value: 'import', label: 'Utiliser Import' };
  const html = render([check({ state: 'warning', detail: 'Détail', nextStep: 'Étape', act })]);
  for (const words of ['Titre', 'Détail', 'Étape', 'Utiliser Import']) {
    expect(html).toMatch(new RegExp(`lang="fr"[^>]*>${words}<`));
  }
  expect(html).toMatch(/<b[^>]*>Next step:<\/b>/);
  expect(html).toMatch(/<button[^>]*><span lang="fr">Utiliser Import/);
});

test.each([
  [[check({})], true, 'Works'],
  [[check({ state: 'warning' })], true, 'Works, 1 warning'],
  [[check({ state: 'warning' }), check({ id: 'b', state: 'warning' })], true, 'Works, 2 warnings'],
  [[check({ state: 'failed' })], false, 'Does not work'],
])('the verdict over %j is in one badge', (checks, works, words) => {
  expect(render(checks, { works })).toContain(`>${words}<`);
});

test('a report on entries that have changed since says so', () => {
  expect(render([check({})])).not.toContain('have changed since');
  expect(render([check({})], { isStale: true })).toContain('have changed since');
});
