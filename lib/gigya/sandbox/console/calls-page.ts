import { methods } from '../methods';
import type { CallEntry } from '../state';
import { badge, clip, copyButton, emptyCard, factList, moment, section } from './elements';
import { checkField, selectField } from './forms';
import { type Html, html } from './html';
import { linkTo, siteParam, type View } from './view';

const SHOWN = 100;

const authWords: Record<CallEntry['auth'], string> = {
  secret: 'Secret',
  signature: 'Signature',
  bearer: 'Bearer token',
  anonymous: 'API key alone',
  none: 'Not examined',
};

/** The last calls and what became of each, in words. */
export function callsPage(view: View): Html {
  const { state, query } = view;
  const method = query.get('method') ?? '';
  const isErrorsOnly = query.has('errors');
  const matching = state.calls.filter(
    (call) => (method === '' || call.method === method) && (!isErrorsOnly || call.errorCode !== 0),
  );
  const shown = matching.slice(-SHOWN).reverse();
  const isFiltered = method !== '' || isErrorsOnly;
  const nothing = isFiltered
    ? emptyCard('No such call', 'None of the calls that are kept is like that.')
    : emptyCard('No call yet', 'Each call to this sandbox is listed here with what became of it.');
  return section({
    id: 'calls',
    title: 'Calls',
    note: html`<span id="count" data-live>${countWords(shown.length, state.callCount)}</span>`,
    body: [
      filterForm(view, { method, isErrorsOnly, isFiltered }),
      html`<div class="region" id="list" data-live>${shown.length > 0 ? html`<ul class="card entries">${shown.map(callEntry)}</ul>` : nothing}</div>`,
    ],
  });
}

const countWords = (shown: number, total: number) =>
  shown === total ? `${total}` : `${shown} shown, ${total.toLocaleString('en')} in all`;

function filterForm(view: View, asked: { method: string; isErrorsOnly: boolean; isFiltered: boolean }): Html {
  const choices = [
    { value: '', label: 'Every method' },
    ...[...methods.keys()].map((name) => ({ value: name, label: name })),
  ];
  const hidden = Object.entries(siteParam(view)).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form class="filter" method="get" action="/calls">${hidden}
${selectField({ name: 'method', label: 'Method', value: asked.method, choices })}
${checkField({ name: 'errors', label: 'Only what failed', value: '1', isChecked: asked.isErrorsOnly })}
<button type="submit" class="secondary">Filter</button>${asked.isFiltered ? html`<a href="${linkTo(view, '/calls')}">Show all</a>` : null}</form>`;
}

function codeBadge({ errorCode }: CallEntry): Html {
  if (errorCode === null) return badge('warn', 'No answer');
  return badge(errorCode === 0 ? 'ok' : 'bad', errorCode);
}

function callEntry(call: CallEntry): Html {
  const params = Object.entries(call.params).map(([name, value]) => [name, clip(value, 2_000)] as const);
  return html`<li><details id="call-${call.callId}"><summary><span class="who"><b class="code">${call.method}</b><small>${clip(call.verdict, 200)}</small></span>
<span class="badges">${codeBadge(call)}</span><span class="when">${moment(call.at)}</span></summary><div class="detail">
<div class="group"><h3>Call</h3>${factList([
    ['Verdict', call.verdict],
    ['Proved by', authWords[call.auth]],
    ['API key', html`<code>${call.apiKey}</code>`],
    ['Call id', html`<code>${call.callId}</code>`],
    ['Took', `${call.durationMs} ms`],
    ...(call.inQuery.length > 0 ? [['In the address', call.inQuery.join(', ')] as const] : []),
  ])}<p class="actions">${copyButton('call id', call.callId)}</p></div>
<div class="group"><h3>Parameters</h3>${params.length > 0 ? factList(params) : html`<p>None</p>`}</div></div></details></li>`;
}
