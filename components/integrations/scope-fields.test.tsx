import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import { configureInput, storedSecret, website } from './configure.fixture';
import { ScopeFields } from './scope-fields';
import { useConfigure } from './use-configure';

function Host({ change, websiteId }: { change: Partial<IntegrationCard>; websiteId: string | null }) {
  const configure = useConfigure(configureInput(change));
  const found = configure.card.websites.find((of) => of.websiteId === websiteId) ?? null;
  return (
    <ScopeFields
      {...{ configure, website: found, preview: null, warningTexts: {} }}
      detected={found?.detected ?? {}}
    />
  );
}
const fieldsOf = (websiteId: string | null, change: Partial<IntegrationCard>) =>
  renderToStaticMarkup(<Host change={change} websiteId={websiteId} />);

/** What stands in one entry. */
function entry(html: string, path: string): string {
  const [, rest = ''] = html.split(`data-entry="${path}"`);
  return (rest.split('data-entry=')[0] ?? '').replaceAll('<!-- -->', '');
}

const act = (words: string) => `${words.replace(' ', '<span class="sr-only"> ')}</span>`;

test('what a website inherits is shown with its Global value and can be overridden, and is no input', () => {
  const html = fieldsOf('one', { websites: [website('one')] });
  const dataCentre = entry(html, 'websites.one.dataCentre');
  expect(dataCentre).toContain('Europe (eu1)');
  expect(dataCentre).toContain(act('Override Data centre'));
  expect(dataCentre).not.toContain('<select');
  const key = entry(html, 'websites.one.apiKey');
  expect(key).toContain('8fQx');
  expect(key).toContain(act('Override Gigya API Key'));
  expect(key).not.toContain('<input');
  const mapping = entry(html, 'websites.one.mapping');
  expect(mapping).toContain('As in Global: ');
  expect(mapping).toContain(act('Override Mapping'));
});

test('what a website overrides is an input named by its website, with the way back', () => {
  const own = website('one', {
    settings: { dataCentre: 'eu1', mapping: [{ source: 'email', target: 'profile.email' }] },
    secrets: { apiKey: { ...storedSecret, lastFour: 'own1' } },
  });
  const html = fieldsOf('one', { websites: [own] });
  const dataCentre = entry(html, 'websites.one.dataCentre');
  expect(dataCentre).toMatch(/<select[^>]*name="websites\.one\.dataCentre"/);
  expect(dataCentre).toContain(act('Inherit Data centre'));
  const key = entry(html, 'websites.one.apiKey');
  expect(key).toMatch(/<input[^>]*name="websites\.one\.apiKey"/);
  expect(key).toContain('own1');
  expect(key).not.toContain('8fQx');
  const mapping = entry(html, 'websites.one.mapping');
  expect(mapping).toContain('1 of 14 variables');
  expect(mapping).toContain(act('Inherit Mapping'));
});

test('a website is asked for the keys of its own way to authenticate', () => {
  const own = website('one', { settings: { authentication: 'bearer' } });
  const html = fieldsOf('one', { websites: [own] });
  expect(entry(html, 'websites.one.privateKey')).toContain('Not set in Global');
  expect(html).toMatch(/<div class="min-w-0"><div data-entry="websites\.one\.privateKey"/);
  expect(html).toMatch(/<div hidden="" class="min-w-0"><div data-entry="websites\.one\.secret"/);
  expect(fieldsOf(null, { websites: [own] })).toMatch(
    /<div hidden="" class="min-w-0"><div data-entry="privateKey"/,
  );
});

test('what was detected for a website is said beside the value that it inherits', () => {
  const html = fieldsOf('one', { websites: [website('one', { detected: { dataCentre: 'us1' } })] });
  expect(entry(html, 'websites.one.dataCentre')).toContain('Detected: us1');
});
