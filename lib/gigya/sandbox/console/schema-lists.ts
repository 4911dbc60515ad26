import { badge } from './elements';
import { checkField, postForm, selectField, textField } from './forms';
import { type Html, html } from './html';
import { accessChoices, accessForm, removeForm } from './schema-forms';
import type { View } from './view';

/** Lists that people can subscribe to by e-mail. */
export function subscriptionRows({ site: { apiKey, schema } }: View): Html {
  const rows = [...schema.subscriptions].map(
    ([
      path,
      { doubleOptIn, description },
    ]) => html`<li class="row"><div><b class="code">${path}</b> <span class="note">${description}</span>
${doubleOptIn ? badge('plain', 'Double opt-in') : null}</div>${removeForm({ apiKey, kind: 'subscriptions', path })}</li>`,
  );
  const add = addForm({
    apiKey,
    kind: 'subscriptions',
    submit: 'Add subscription',
    body: html`<div class="fields">${textField({ name: 'path', label: 'Id', isRequired: true })}
${textField({ name: 'definition.description', label: 'Description' })}</div>
${checkField({ name: 'definition.doubleOptIn', label: 'Confirmed by a mail (double opt-in)' })}`,
  });
  return html`<ul class="card rows">${rows}<li class="row">${add}</li></ul>`;
}

/** Consents that people can give. */
export function consentRows({ site: { apiKey, schema } }: View): Html {
  const rows = [...schema.preferences].map(
    ([
      path,
      { currentDocVersion, isRequired, writeAccess },
    ]) => html`<li class="row"><div><b class="code">${path}</b> <span class="note">document version ${currentDocVersion}</span>
${isRequired ? badge('plain', 'Required') : null}</div><div class="controls">${accessForm({ apiKey, kind: 'preferences', path, writeAccess })}
${removeForm({ apiKey, kind: 'preferences', path })}</div></li>`,
  );
  const add = addForm({
    apiKey,
    kind: 'preferences',
    submit: 'Add consent',
    body: html`<div class="fields">${textField({ name: 'path', label: 'Path', isRequired: true, placeholder: 'terms.contest' })}
${textField({ name: 'definition.currentDocVersion', label: 'Document version', kind: 'number', type: 'number', value: 1, min: 0 })}
${selectField({ name: 'definition.writeAccess', label: 'Who may write', value: 'clientModify', choices: accessChoices })}</div>`,
  });
  return html`<ul class="card rows">${rows}<li class="row">${add}</li></ul>`;
}

/** Topics of the newer communication preferences. */
export function topicRows({ site: { apiKey, schema } }: View): Html {
  const rows = [...schema.communications].map(
    (path) =>
      html`<li class="row"><b class="code">${path}</b>${removeForm({ apiKey, kind: 'communications', path })}</li>`,
  );
  const add = addForm({
    apiKey,
    kind: 'communications',
    submit: 'Add topic',
    body: html`<div class="fields">${textField({ name: 'path', label: 'Channel and topic', isRequired: true, placeholder: 'sms_offers' })}</div>
<input type="hidden" name="definition" value="{}" data-type="json">`,
  });
  return html`<ul class="card rows">${rows}<li class="row">${add}</li></ul>`;
}

function addForm(input: { apiKey: string; kind: string; submit: string; body: Html }): Html {
  const { apiKey, kind, submit, body } = input;
  const fixed = { apiKey, kind };
  return postForm({
    id: `add-${kind}`,
    action: '/__admin/schema/fields',
    submit,
    done: 'Added',
    fixed,
    body,
  });
}
