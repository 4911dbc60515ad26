import { webhookEventTypes } from '../webhooks/webhook-queue';
import { badge, moment } from './elements';
import { checkField, postForm, selectField, textField } from './forms';
import { type Html, html } from './html';
import type { View } from './view';

const SHOWN = 20;

/** Who is told of events, and how the last deliveries went. */
export function webhooksPart({ site }: View): Html {
  const rows = site.webhooks.map(
    ({
      name,
      url,
      version,
      events,
      isActive,
    }) => html`<li class="row"><div><b>${name}</b> <span class="note">version ${version}, ${events.length} kinds of event</span>
${isActive ? null : badge('warn', 'Off')}<small class="code">${url}</small></div>${postForm({
      id: `remove-webhook-${name.replace(/\W/g, '_')}`,
      action: '/__admin/webhooks/remove',
      submit: 'Remove',
      label: `Remove the webhook ${name}`,
      look: 'quiet',
      layout: 'row',
      fixed: { apiKey: site.apiKey, name },
    })}</li>`,
  );
  return html`<ul class="card rows">${rows}<li class="row">${addForm(site.apiKey, site.users[0]?.userKey ?? '')}</li></ul>`;
}

function addForm(apiKey: string, userKey: string): Html {
  const events = webhookEventTypes.map((type) =>
    checkField({
      name: 'webhook.events',
      label: type,
      type: 'list',
      value: type,
      isChecked: type.startsWith('account'),
    }),
  );
  return postForm({
    id: 'add-webhook',
    action: '/__admin/webhooks',
    submit: 'Save webhook',
    look: 'secondary',
    fixed: { apiKey },
    body: html`<div class="fields">${textField({ name: 'webhook.name', label: 'Name', isRequired: true, help: 'A known name changes that one.' })}
${textField({ name: 'webhook.url', label: 'Address', kind: 'url', isRequired: true, placeholder: 'http://127.0.0.1:9000/hook', help: 'On this machine: no other is called.' })}
${selectField({
  name: 'webhook.version',
  label: 'Version',
  value: '2.0',
  choices: [
    { value: '2.0', label: '2.0: signed with the site\u2019s key pair' },
    { value: '1.1', label: '1.1: signed with a secret, lite accounts too' },
    { value: '1.0', label: '1.0: signed with a secret, full accounts only' },
  ],
})}${textField({ name: 'webhook.signingUserKey', label: 'Signing key', type: 'nullable', value: userKey, help: 'Whose secret signs versions 1.x.' })}</div>
<fieldset class="checks"><legend>Events</legend>${events}</fieldset>`,
  });
}

/** The newest attempts to tell somebody. */
export function deliveriesPart({ state, site }: View): Html {
  const deliveries = state.webhooks.deliveries().filter(({ apiKey }) => apiKey === site.apiKey);
  const rows = deliveries
    .slice(-SHOWN)
    .reverse()
    .map(
      ({ webhook, events, attempt, isDelivered, verdict, at }) => html`<li class="row"><div><b>${webhook}</b>
<span class="note">${events.length === 1 ? events[0]?.type : `${events.length} events`}, attempt ${attempt}</span>
<small>${verdict}</small></div><span class="badges">${isDelivered ? badge('ok', 'Delivered') : badge('bad', 'Not delivered')}</span><span class="when">${moment(at)}</span></li>`,
    );
  return rows.length > 0
    ? html`<ul class="card rows">${rows}</ul>`
    : html`<div class="card"><p class="empty"><b>Nothing was sent yet</b>What happens to an account is told to the webhooks above.</p></div>`;
}
