import type { SandboxOptions } from '../options';
import { checkField, postForm, selectField, textField } from './forms';
import { type Html, html } from './html';
import { optionGroups, quotaWords } from './option-words';
import type { View } from './view';

type Words = (typeof optionGroups)[number]['options'][number];

/** How the sandbox behaves, with the help of each option. */
export function optionsPart({ state: { options } }: View): Html {
  const groups = optionGroups.map(({ title, options: group }) => {
    const checks = group.filter(({ name }) => typeof options[name] === 'boolean');
    const others = group.filter((words) => !checks.includes(words));
    return html`<h3 class="group-title">${title}</h3><div class="fields">${others.map((words) => field(words, options))}</div>
<div class="checks">${checks.map((words) => field(words, options))}</div>`;
  });
  return html`<div class="card pad stack">${postForm({
    id: 'options-form',
    action: '/__admin/options',
    submit: 'Save options',
    body: html`${groups}`,
  })}</div><div class="card rows">${quotaWords.map((words) => quotaRow(words, options))}</div>`;
}

function field(words: Words, options: SandboxOptions): Html {
  const { name, label, help, choices, min = 0, max = 0 } = words;
  const value = options[name];
  if (typeof value === 'boolean') return checkField({ name, label, help, isChecked: value });
  if (!choices) {
    return textField({
      name,
      label,
      help,
      kind: 'number',
      type: 'number',
      value: String(value),
      min,
      max,
      isRequired: true,
    });
  }
  const type = typeof value === 'number' ? 'number' : 'nullable';
  return selectField({ name, label, help, type, value: value === null ? '' : String(value), choices });
}

function quotaRow({ name, label }: (typeof quotaWords)[number], options: SandboxOptions): Html {
  const quota = options[name];
  const set = postForm({
    id: `set-${name}`,
    action: '/__admin/options',
    submit: 'Set limit',
    label: `Set limit: ${label}`,
    look: 'secondary',
    layout: 'row',
    body: html`${textField({ name: `${name}.calls`, label: 'Calls', kind: 'number', type: 'number', value: quota?.calls ?? 10, min: 1, max: 1_000_000 })}
${textField({ name: `${name}.windowMs`, label: 'within ms', kind: 'number', type: 'number', value: quota?.windowMs ?? 1_000, min: 1, max: 3_600_000 })}`,
  });
  const lift = postForm({
    id: `lift-${name}`,
    action: '/__admin/options',
    submit: 'No limit',
    label: `No limit: ${label}`,
    look: 'quiet',
    layout: 'row',
    fixed: { [name]: null },
  });
  return html`<div class="row"><div><b>${label}</b> <span class="note">${quota ? `${quota.calls} calls in ${quota.windowMs} ms; more answer 403048` : 'no limit'}</span></div>
<div class="controls">${set}${quota ? lift : null}</div></div>`;
}
