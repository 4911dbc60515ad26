import { Html, html } from './html';
import { pageScript } from './page-script';
import { pageStyle } from './page-style';
import { linkTo, tabs, type View } from './view';

const arch = html`<svg width="32" height="32" viewBox="0 0 32 32" fill="none" aria-hidden="true">
<path d="M5 22c0-6.6 4.9-11 11-11s11 4.4 11 11" stroke="#f0ac3d" stroke-width="3" stroke-linecap="round"/>
<path d="M3 24.5h26" stroke="#f2f8f7" stroke-width="3" stroke-linecap="round"/></svg>`;
const drawing = arch.text.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
const icon = `data:image/svg+xml,${encodeURIComponent(drawing)}`;

/** A page of the console around its content. */
export function layout(view: View, content: Html): string {
  const here = tabs.find(({ path }) => path === view.path)?.label ?? '';
  const links = tabs.map(
    ({ path, label }) =>
      html`<a href="${linkTo(view, path)}"${path === view.path ? html` aria-current="page"` : null}>${label}</a>`,
  );
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${here} – Gigya sandbox</title><link rel="icon" href="${icon}"><style>${new Html(pageStyle)}</style></head>
<body><a class="skip" href="#content">To the content</a>
<header><div class="top">${arch}<hgroup><h1>Gigya sandbox</h1>
<p>A look-alike on this machine. Nothing here reaches SAP.</p></hgroup>${sitePart(view)}</div>
<nav aria-label="Console"><div>${links}</div></nav></header>
<main id="content" tabindex="-1">${content}</main><script>${new Html(pageScript)}</script></body></html>`
    .text;
}

/** Which site is looked at; a choice only where there are several. */
function sitePart({ state, site, path }: View): Html {
  if (state.sites.size < 2) {
    return html`<p class="site"><span>API key</span><code>${site.apiKey}</code><span>${site.dataCentre}</span></p>`;
  }
  const options = [...state.sites.keys()].map(
    (apiKey) => html`<option${apiKey === site.apiKey ? html` selected` : null}>${apiKey}</option>`,
  );
  return html`<form class="site" method="get" action="${path}"><label><span>Site</span>
<select name="site">${options}</select></label><button type="submit">Show</button></form>`;
}
