import { expect, it, vi } from 'vitest';
import { campaignAddresses } from './campaign-addresses';

vi.mock('../env', () => ({ env: () => ({ APP_URL: 'https://win.example' }) }));

const byChannel = (title: string) =>
  new Map(campaignAddresses({ slug: 'win-a-weekend', title }).map((entry) => [entry.channel, entry]));

it('tells the channels apart by their address', () => {
  const addresses = byChannel('Win a weekend');
  expect(addresses.get('minisite')?.url).toBe('https://win.example/c/win-a-weekend');
  expect(addresses.get('iframe')?.url).toBe('https://win.example/c/win-a-weekend?channel=iframe');
  expect(addresses.get('mobile')?.code).toBe('https://win.example/c/win-a-weekend?channel=mobile');
});

it('lets no public name break out of the iframe code', () => {
  const code = byChannel('"><script>alert(1)</script> & more').get('iframe')?.code;
  expect(code).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"');
  expect(code).not.toContain('<script>');
});
