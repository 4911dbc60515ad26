import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRef } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import { configureInput, never, storedSecret, website } from './configure.fixture';
import { ConfigureForm } from './configure-form';

function render(change: Partial<IntegrationCard> = {}, switchOn = false): string {
  const input = { ...configureInput(change), switchOn, onRestored: never, onClose: never };
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <ConfigureForm {...input} ref={createRef()} />
    </QueryClientProvider>,
  );
}

test('an account with one website that overrides nothing has no tabs, and its panel is none of a tab', () => {
  const html = render({ websites: [website('one')] });
  expect(html).not.toContain('role="tab');
  expect(html).toContain('name="name"');
});

test('each website has its tab with what is its own, and only Global is in the page until another is opened', () => {
  const own = website('two', { settings: { writeMethod: 'import', setUp: 'both' } });
  const keyed = website('three', { secrets: { apiKey: storedSecret } });
  const html = render({ websites: [website('one'), own, keyed] });
  const tabs = html.match(/<button[^>]*role="tab".*?<\/button>/g) ?? [];
  const words = tabs.map((tab) =>
    tab
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  expect(words).toEqual([
    'Global',
    'one.example inherits',
    'two.example 2 own values',
    'three.example own key',
  ]);
  expect(html.match(/name="apiKey"/g)).toHaveLength(1);
  expect(html).not.toContain('name="websites.');
});

test('the set-up of a new connection says what Save does, and has no history', () => {
  const html = render({ connection: null }, true);
  expect(html).toContain('Saving also switches it on.');
  expect(html).not.toContain('History');
  expect(render()).toContain('History');
});

test('settings of a section stand under one heading, and only those that count are in sight', () => {
  const html = render();
  expect(html.match(/>Account protection</g)).toHaveLength(1);
  expect(html).toMatch(/<div hidden="" class="min-w-0"><div data-entry="searchesPerSecond"/);
  expect(html).toMatch(/<div class="min-w-0"><div data-entry="protection"/);
});
