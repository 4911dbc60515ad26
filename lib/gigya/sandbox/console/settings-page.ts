import { connectPart } from './connect-part';
import { section } from './elements';
import { type Html, html } from './html';
import { keepingPart } from './keeping-part';
import { optionsPart } from './options-part';
import { keysPart, sitePart } from './site-part';
import type { View } from './view';
import { deliveriesPart, webhooksPart } from './webhooks-part';

/** How the sandbox behaves, and what the site is. */
export function settingsPage(view: View): Html {
  return html`${section({ id: 'connect', title: 'Connect', note: 'Point a client at this address as if it were Gigya.', body: connectPart(view) })}
${section({ id: 'site', title: 'Site', body: sitePart(view) })}
${section({ id: 'keys', title: 'Keys and permissions', body: keysPart(view) })}
${section({ id: 'behaviour', title: 'Behaviour', note: 'Of the whole sandbox. A reset brings the defaults back.', body: optionsPart(view) })}
${section({ id: 'webhooks', title: 'Webhooks', body: webhooksPart(view) })}
${section({ id: 'deliveries', title: 'Last deliveries', isLive: true, body: deliveriesPart(view) })}
${section({ id: 'keeping', title: 'Keep and forget', body: keepingPart(view) })}`;
}
