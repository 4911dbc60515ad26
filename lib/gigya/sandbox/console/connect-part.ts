import { copyButton, factList } from './elements';
import { type Html, html } from './html';
import type { View } from './view';

/** What a client needs to call this site, with a first call to try. */
export function connectPart({ site, origin }: View): Html {
  const userKey = site.users[0]?.userKey ?? 'USER_KEY';
  const call = [
    `curl ${origin}/accounts.initRegistration`,
    `-d apiKey=${site.apiKey}`,
    `-d userKey=${userKey}`,
    '-d secret=SECRET',
    '-d isLite=true',
  ];
  return html`<div class="card pad stack">${factList([
    ['Address', html`<code>${origin}</code>`],
    ['API key', html`<code>${site.apiKey}</code>`],
    ['User key', html`<code>${userKey}</code>`],
    ['Secret', 'Shown on request below, under Keys and permissions'],
    ['Another data centre', html`Name it in the Host header: <code>accounts.us1.gigya.com</code>`],
  ])}<pre tabindex="0" aria-label="A first call">${call.join(' \\\n  ')}</pre>
<p class="actions">${copyButton('call', call.join(' '))}</p></div>`;
}
