import { section } from './elements';
import { type Html, html } from './html';
import { keepingPart } from './keeping-part';
import { optionsPart } from './options-part';
import { keysPart, sitePart } from './site-part';
import type { View } from './view';
import { deliveriesPart, webhooksPart } from './webhooks-part';

/** How the sandbox behaves, and what the site is. */
export function settingsPage(view: View): Html {
  const { apiKey } = view.site;
  return html`${section({ id: 'site', title: 'Site', note: html`<code>${apiKey}</code>`, body: sitePart(view) })}
${section({ id: 'keys', title: 'Keys and permissions', body: keysPart(view) })}
${section({ id: 'behaviour', title: 'Behaviour', note: 'Of the whole sandbox. A reset brings the defaults back.', body: optionsPart(view) })}
${section({ id: 'webhooks', title: 'Webhooks', body: webhooksPart(view) })}
${section({ id: 'deliveries', title: 'Last deliveries', isLive: true, body: deliveriesPart(view) })}
${section({ id: 'keeping', title: 'Keep and forget', body: keepingPart(view) })}`;
}
