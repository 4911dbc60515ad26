import { escapeHtml } from '../escape-html';
import type { Locale } from '../forms/variables';

const style = `
body { margin: 0; padding: 24px 12px; color: #0f272d; background: linear-gradient(#123d4a, #23606d) fixed; font: 17px/26px system-ui, sans-serif }
main { max-width: 560px; margin: 8vh auto 0; padding: 28px 32px; border-radius: 18px; background: #fff; box-sizing: border-box; overflow-wrap: anywhere }
h1 { margin: 0 0 12px; font-size: 26px; line-height: 32px }
p { margin: 0 0 12px }
a { display: inline-block; padding: 11px 0; color: #145d6a }`;

export type PlainPage = {
  status: number;
  locale: Locale;
  title: string;
  lines: string[];
  link?: { href: string; label: string };
  /** Of the page's content security policy, for its style. */
  nonce: string;
};

/** A page that needs neither React nor script, for the rare answers that no React page can give without JavaScript. */
export function plainPage({ status, locale, title, lines, link, nonce }: PlainPage): Response {
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  const way = link ? `<a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a>` : '';
  const html = `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title>
<style nonce="${escapeHtml(nonce)}">${style}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
${paragraphs}
${way}</main></body></html>`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(html, { status, headers });
}
