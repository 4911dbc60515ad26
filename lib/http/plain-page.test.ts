import { expect, test } from 'vitest';
import { plainPage } from './plain-page';

test('nothing that was typed becomes markup', async () => {
  const href = '/c/x?source="><script>';
  const page = {
    status: 422,
    locale: 'en' as const,
    title: '<b>',
    lines: ["<i>'&"],
    link: { href, label: 'Back' },
    nonce: '"n',
  };
  const response = plainPage(page);
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toContain('<p>&lt;i&gt;&#39;&amp;</p>');
  expect(html).toContain('href="/c/x?source=&quot;&gt;&lt;script&gt;"');
  expect(html).toContain('nonce="&quot;n"');
  expect(html).not.toMatch(/<script|<b>|<i>/);
});
