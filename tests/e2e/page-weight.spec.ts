import { gzipSync } from 'node:zlib';
import { expect, test } from './console';

const ceilingKb = 150;

test('the hosted form loads little JavaScript and nothing of the console', async ({ page }) => {
  const loaded: { url: string; gzipBytes: number }[] = [];
  page.on('response', async (response) => {
    if (!/\.(js|css)(\?|$)/.test(response.url())) return;
    loaded.push({ url: response.url(), gzipBytes: gzipSync(await response.body()).length });
  });
  await page.goto('/c/win-a-weekend');
  await page.waitForLoadState('networkidle');
  const kb = (ending: RegExp) =>
    loaded.filter(({ url }) => ending.test(url)).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000;
  const weight = { scripts: kb(/\.js/), styles: kb(/\.css/) };
  console.log(
    `hosted form: ${weight.scripts.toFixed(1)} kB of JavaScript, ${weight.styles.toFixed(1)} kB of CSS (gzip)`,
  );
  expect(weight.scripts).toBeGreaterThan(0);
  expect(weight.scripts).toBeLessThan(ceilingKb);
  expect(weight.styles).toBeLessThan(5);
});
