import type { FieldDefinition } from '../schema/profile-fields';
import { fieldTypes, profileFields } from '../schema/profile-fields';
import { badge, section } from './elements';
import { postForm, selectField, textField } from './forms';
import { type Html, html } from './html';
import { accessChoices, accessForm, removeForm } from './schema-forms';
import { consentRows, subscriptionRows, topicRows } from './schema-lists';
import { linkTo, siteParam, type View } from './view';

type ProfileField = [path: string, field: FieldDefinition];

/** What a campaign's form usually fills. */
const usual = new Set(
  [...profileFields({ isOpened: true })].flatMap(([path, { writeAccess }]) =>
    writeAccess === 'serverOnly' ? [] : [path],
  ),
);

const modeWords = {
  open: 'All fields that are usually mapped are open.',
  default: 'Six fields are open, as on a new site.',
  custom: 'Changed by hand.',
};

/** The site's fields, and how they can be written. */
export function schemaPage(view: View): Html {
  const { schema } = view.site;
  const wanted = (view.query.get('q') ?? '').trim();
  const profile = [...schema.profile].filter(([path]) => path.toLowerCase().includes(wanted.toLowerCase()));
  return html`${section({ id: 'presets', title: 'Schema', note: modeWords[schema.mode], body: presets(view) })}
${section({
  id: 'profile',
  title: 'Profile',
  note: `${profile.length} of ${schema.profile.size}. A call with a regToken counts as the client\u2019s.`,
  body: html`${searchForm(view, wanted)}${
    profile.length > 0
      ? profileList(view, { profile, isWhole: wanted === '' })
      : html`<div class="card"><p class="empty"><b>No such field</b>No path of the profile contains this text.</p></div>`
  }`,
})}
${section({ id: 'data', title: 'Custom data', note: schema.data.isDynamic ? 'Unknown keys become fields.' : 'Unknown keys are refused (400024).', body: dataPart(view) })}
${section({ id: 'subscriptions', title: 'Subscriptions', body: subscriptionRows(view) })}
${section({ id: 'consents', title: 'Consents', body: consentRows(view) })}
${section({ id: 'topics', title: 'Communication topics', body: topicRows(view) })}`;
}

/** The usual fields; the others are folded away unless somebody looks for them or has opened one. */
function profileList(view: View, { profile, isWhole }: { profile: ProfileField[]; isWhole: boolean }): Html {
  const rows = (fields: ProfileField[]) =>
    html`<ul class="card rows">${fields.map(([path, field]) => fieldRow(view, { kind: 'profile', path, field }))}</ul>`;
  if (!isWhole) return rows(profile);
  const isShown = ([path, { writeAccess }]: ProfileField) => usual.has(path) || writeAccess !== 'serverOnly';
  const others = profile.filter((entry) => !isShown(entry));
  return html`${rows(profile.filter(isShown))}<details id="other-fields" class="fold"><summary>${others.length} other fields, written by the server only</summary>
${rows(others)}</details>`;
}

function presets({ site }: View): Html {
  const button = (mode: 'open' | 'default', submit: string) =>
    postForm({
      id: `preset-${mode}`,
      action: '/__admin/schema',
      submit,
      look: 'secondary',
      layout: 'row',
      done: 'Set',
      fixed: { apiKey: site.apiKey, mode },
    });
  return html`<div class="card pad stack"><p>A preset replaces the whole schema. Accounts keep what they hold.</p>
<div class="buttons">${button('open', 'Open the mapped fields')}${button('default', 'As on a new site')}</div></div>`;
}

function searchForm(view: View, wanted: string): Html {
  const hidden = Object.entries(siteParam(view)).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form class="filter" method="get" action="/schema" role="search">${hidden}
${textField({ name: 'q', label: 'Path contains', value: wanted, kind: 'search' })}
<button type="submit" class="secondary">Search</button>${wanted === '' ? null : html`<a href="${linkTo(view, '/schema')}">Show all</a>`}</form>`;
}

function fieldRow(
  { site }: View,
  { kind, path, field }: { kind: 'profile' | 'data'; path: string; field: FieldDefinition },
): Html {
  const { isEncrypted, isRequired, format } = field;
  const pattern = format instanceof RegExp ? html`<small class="code">${format.source}</small>` : null;
  return html`<li class="row field-row"><div><b class="code">${path}</b> <span class="note">${field.type}</span>
${isEncrypted ? badge('plain', 'Encrypted') : null}${isRequired ? badge('plain', 'Required') : null}${format === true ? badge('plain', 'Must be true') : null}${pattern}</div>
<div class="controls">${accessForm({ apiKey: site.apiKey, kind, path, writeAccess: field.writeAccess })}
${kind === 'data' ? removeForm({ apiKey: site.apiKey, kind, path }) : null}</div></li>`;
}

function dataPart(view: View): Html {
  const { apiKey, schema } = view.site;
  const { fields, isDynamic } = schema.data;
  const rows = [...fields].map(([path, field]) => fieldRow(view, { kind: 'data', path, field }));
  const dynamic = postForm({
    id: 'dynamic',
    action: '/__admin/schema/dynamic',
    submit: isDynamic ? 'Refuse unknown keys' : 'Let unknown keys become fields',
    look: 'secondary',
    layout: 'row',
    fixed: { apiKey },
    body: html`<input type="hidden" name="isDynamic" value="${String(!isDynamic)}" data-type="boolean">`,
  });
  const add = postForm({
    id: 'add-data',
    action: '/__admin/schema/fields',
    submit: 'Add field',
    done: 'Added',
    fixed: { apiKey, kind: 'data' },
    body: html`<div class="fields">${textField({ name: 'path', label: 'Path', isRequired: true, placeholder: 'campaign.code' })}
${selectField({ name: 'definition.type', label: 'Type', value: 'string', choices: fieldTypes.map((value) => ({ value, label: value })) })}
${selectField({ name: 'definition.writeAccess', label: 'Who may write', value: 'clientModify', choices: accessChoices })}
${textField({ name: 'definition.format', label: 'Pattern', type: 'nullable', help: 'A regular expression; empty for none' })}</div>`,
  });
  return html`<ul class="card rows">${rows}<li class="row">${add}</li><li class="row">${dynamic}</li></ul>`;
}
