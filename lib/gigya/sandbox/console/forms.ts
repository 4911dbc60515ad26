import { type Html, html } from './html';

/** How the page's script reads a field: as a text unless this says otherwise; `optional` leaves an empty one out. */
type FieldType = 'number' | 'seconds' | 'boolean' | 'json' | 'lines' | 'list' | 'optional' | 'nullable';
type Field = { name: string; label: string; help?: string; type?: FieldType };

/** A form that sends its fields to the control interface as JSON; dots in names nest. What is refused is shown in it. */
export function postForm(input: {
  id: string;
  action: string;
  submit: string;
  body?: Html | Html[];
  /** Sent along, by name. */
  fixed?: Record<string, string | null>;
  look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** Which part of the answer is shown to the person, once. */
  shows?: string;
  /** What is said beside the button when it worked. */
  done?: string;
  layout?: 'stack' | 'row';
  label?: string;
}): Html {
  const {
    id,
    action,
    submit,
    body,
    fixed = {},
    look = 'primary',
    shows,
    done = 'Saved',
    layout = 'stack',
  } = input;
  const hidden = Object.entries(fixed).map(([name, value]) =>
    value === null
      ? html`<input type="hidden" name="${name}" value="" data-type="nullable">`
      : html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const label = input.label ? html` aria-label="${input.label}"` : null;
  return html`<form class="form ${layout}" id="${id}" method="post" action="${action}" data-done="${done}"${shows ? html` data-shows="${shows}"` : null}>
${hidden}${body}<div class="actions"><button type="submit" class="${look}"${label}>${submit}</button><output></output></div>
<p class="problem" role="alert"></p>${shows ? html`<div class="shown" hidden><pre tabindex="0" aria-label="What was made"></pre></div>` : null}</form>`;
}

type InputOf = Field & {
  value?: string | number;
  placeholder?: string;
  isRequired?: boolean;
  min?: number;
  max?: number;
  kind?: 'text' | 'email' | 'number' | 'search' | 'url';
};

export function textField({
  value = '',
  kind = 'text',
  placeholder,
  isRequired,
  min,
  max,
  ...field
}: InputOf): Html {
  return labelled(
    field,
    html`<input type="${kind}" name="${field.name}" value="${value}" data-type="${field.type}" autocomplete="off" spellcheck="false"
${placeholder ? html` placeholder="${placeholder}"` : null}${isRequired ? html` required` : null}${min === undefined ? null : html` min="${min}"`}${max === undefined ? null : html` max="${max}"`}>`,
  );
}

export function textArea(field: Field & { value?: string; rows?: number }): Html {
  const { name, type, value = '', rows = 3 } = field;
  return labelled(
    field,
    html`<textarea name="${name}" rows="${rows}" data-type="${type}" spellcheck="false">${value}</textarea>`,
  );
}

type Choice = { value: string; label: string };

export function selectField(field: Field & { value: string; choices: readonly Choice[] }): Html {
  const { name, type, value, choices } = field;
  const options = choices.map(
    (choice) =>
      html`<option value="${choice.value}"${choice.value === value ? html` selected` : null}>${choice.label}</option>`,
  );
  return labelled(field, html`<select name="${name}" data-type="${type}">${options}</select>`);
}

export function checkField(
  field: Field & { isChecked?: boolean; value?: string; isRequired?: boolean },
): Html {
  const { name, label, help, type = 'boolean', isChecked = false, value = 'on', isRequired = false } = field;
  return html`<label class="check"><input type="checkbox" name="${name}" value="${value}" data-type="${type}"${isChecked ? html` checked` : null}${isRequired ? html` required` : null}>
<span>${label}${help ? html`<small>${help}</small>` : null}</span></label>`;
}

function labelled({ label, help }: Field, control: Html): Html {
  return html`<label class="field"><span>${label}</span>${control}${help ? html`<small>${help}</small>` : null}</label>`;
}
