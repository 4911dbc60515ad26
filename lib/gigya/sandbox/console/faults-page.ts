import { faultWords } from '../fault-words';
import { methods } from '../methods';
import { emptyCard, section } from './elements';
import { checkField, postForm, selectField, textField } from './forms';
import { type Html, html } from './html';
import { type UsualFault, usualFaults } from './usual-faults';
import type { View } from './view';

/** Switches for the troubles that a client must live with, and what is planned now. */
export function faultsPage({ state }: View): Html {
  const planned = state.faults.list();
  const list = planned.map(
    (
      fault,
    ) => html`<li class="row"><span><b class="code">${fault.method === '*' ? 'Any method' : fault.method}</b> ${faultWords(fault)}</span>
<span class="note">${timesWords(fault)}</span></li>`,
  );
  const now =
    planned.length > 0
      ? html`<ul class="card rows">${list}</ul>`
      : emptyCard(
          'Nothing is planned',
          'Every call gets its true answer. Plan a trouble below and the next calls meet it.',
        );
  const clear =
    planned.length > 0
      ? postForm({
          id: 'clear',
          action: '/__admin/faults/clear',
          submit: 'Clear all',
          look: 'secondary',
          done: 'Cleared',
        })
      : null;
  const groups = usualFaults.map(
    ({ title, faults }) =>
      html`<h3 class="group-title">${title}</h3><ul class="card rows">${faults.map(faultRow)}</ul>`,
  );
  return html`${section({ id: 'planned', title: 'Planned now', isLive: true, body: html`${now}${clear}` })}
${section({ id: 'troubles', title: 'Plan a trouble', note: 'It happens to calls with a known API key, of every site.', body: html`<div class="stack">${groups}</div>` })}`;
}

function timesWords({ times, nth }: { times: number; nth?: number | undefined }): string {
  const calls = times === 1 ? 'once' : `${times.toLocaleString('en')} times`;
  return nth === undefined || nth === 1 ? calls : `${calls}, from call ${nth} on`;
}

const methodChoices = [
  { value: '*', label: 'Any method' },
  ...[...methods.keys()].map((name) => ({ value: name, label: name })),
];

function faultRow({ id, title, help, fixed, figure, mayBeApplied }: UsualFault): Html {
  const { errorCode, ...flags } = fixed;
  const sent = [
    errorCode === undefined
      ? null
      : html`<input type="hidden" name="errorCode" value="${errorCode}" data-type="number">`,
    Object.entries(flags).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" data-type="boolean">`,
    ),
  ];
  const chosen = figure ? textField({ ...figure, kind: 'number' }) : null;
  const after = mayBeApplied ? checkField({ name: 'applied', label: 'After the work is done' }) : null;
  return html`<li class="row trouble"><div><b>${title}</b><p>${help}</p></div>${postForm({
    id: `fault-${id}`,
    action: '/__admin/faults',
    submit: 'Plan',
    label: `Plan: ${title}`,
    look: 'secondary',
    layout: 'row',
    done: 'Planned',
    body: html`${sent}${chosen}${selectField({ name: 'method', label: 'Method', value: '*', choices: methodChoices })}
${textField({ name: 'times', label: 'Calls', kind: 'number', type: 'number', value: 1, min: 1, max: 1_000_000 })}${after}`,
  })}</li>`;
}
