import { type Html, html } from './html';

type Tone = 'ok' | 'bad' | 'warn' | 'info' | 'plain';
const signs: Record<Tone, string> = { ok: '✓', bad: '✕', warn: '!', info: '◆', plain: '' };

/** A word with its colour and sign. */
export function badge(tone: Tone, text: string | number): Html {
  const sign = signs[tone] === '' ? null : html`<span aria-hidden="true">${signs[tone]}</span>`;
  return html`<span class="badge ${tone}">${sign}${text}</span>`;
}

/** A time in UTC, to the second. */
export function moment(iso: string): Html {
  return html`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)}</time>`;
}

export function emptyCard(title: string, text: string): Html {
  return html`<div class="card"><p class="empty"><b>${title}</b>${text}</p></div>`;
}

/** A part of a page with its heading. `isLive` parts are brought up to date while they are looked at. */
export function section(input: {
  id: string;
  title: string;
  note?: string | Html | undefined;
  isLive?: boolean;
  body: Html | Html[];
}): Html {
  const { id, title, note, isLive = false, body } = input;
  const region = isLive ? html`<div class="region" id="${id}-region" data-live>${body}</div>` : html`${body}`;
  return html`<section id="${id}-section" class="section" data-part aria-labelledby="${id}"><div class="head">
<h2 id="${id}">${title}</h2>${note ? html`<p>${note}</p>` : null}</div>${region}</section>`;
}

/** A button that copies a text. */
export function copyButton(label: string, text: string): Html {
  return html`<button type="button" class="quiet" data-copy="${text}">Copy ${label}</button>`;
}

export const clip = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length)}…` : text;

/** A nested value as one entry a leaf: `phones.number` and so on. */
export function leavesOf(value: unknown, name = ''): [name: string, value: string][] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, name));
  if (typeof value !== 'object' || value === null) {
    return [[name, clip(typeof value === 'string' ? value : JSON.stringify(value), 500)]];
  }
  return Object.entries(value).flatMap(([part, inner]) =>
    leavesOf(inner, name === '' ? part : `${name}.${part}`),
  );
}

/** Names and values as a list; a long name breaks at its dots. */
export function factList(facts: readonly (readonly [name: string, value: string | Html])[]): Html {
  return html`<dl>${facts.map(
    ([name, value]) => html`<div><dt>${name.split('.').map(breakable)}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

function breakable(part: string, index: number): Html {
  return index === 0 ? html`${part}` : html`.<wbr>${part}`;
}
