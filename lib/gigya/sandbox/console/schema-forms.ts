import { postForm } from './forms';
import { type Html, html } from './html';

export const accessChoices = [
  { value: 'clientModify', label: 'Client may write' },
  { value: 'clientCreate', label: 'Client may create' },
  { value: 'serverOnly', label: 'Server only' },
];

type Field = { apiKey: string; kind: string; path: string };

const slug = ({ kind, path }: Field) => `${kind}-${path.replace(/\W/g, '_')}`;

/** Changes the write access of a field as soon as another is chosen. */
export function accessForm({ writeAccess, ...field }: Field & { writeAccess: string }): Html {
  const id = `access-${slug(field)}`;
  const options = accessChoices.map(
    ({ value, label }) =>
      html`<option value="${value}"${value === writeAccess ? html` selected` : null}>${label}</option>`,
  );
  return html`<form class="form row auto" id="${id}" method="post" action="/__admin/schema/fields" data-done="Saved">
<input type="hidden" name="apiKey" value="${field.apiKey}"><input type="hidden" name="kind" value="${field.kind}"><input type="hidden" name="path" value="${field.path}">
<select name="definition.writeAccess" aria-label="Who may write ${field.path}">${options}</select>
<output></output><p class="problem" role="alert"></p></form>`;
}

/** Takes a field out of the schema. */
export function removeForm(field: Field): Html {
  return postForm({
    id: `remove-${slug(field)}`,
    action: '/__admin/schema/fields',
    submit: 'Remove',
    label: `Remove ${field.path}`,
    look: 'quiet',
    layout: 'row',
    done: 'Removed',
    fixed: { ...field, definition: null },
  });
}
