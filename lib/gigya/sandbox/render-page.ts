import { script, style } from './page-assets';
import type { CallEntry, LiteAccount, SandboxState } from './state';

const SHOWN_ACCOUNTS = 100;
const SHOWN_CALLS = 50;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
const clip = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}…` : text);
const time = (iso: string) => `<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)}</time>`;

const arch = `<svg width="32" height="32" viewBox="0 0 32 32" fill="none" aria-hidden="true">
<path d="M5 22c0-6.6 4.9-11 11-11s11 4.4 11 11" stroke="#f0ac3d" stroke-width="3" stroke-linecap="round"/>
<path d="M3 24.5h26" stroke="#f2f8f7" stroke-width="3" stroke-linecap="round"/></svg>`;
const icon = `data:image/svg+xml,${encodeURIComponent(arch.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '))}`;

/** The sandbox's page: the newest accounts with their fields and the last calls with what became of them. */
export function renderPage(state: SandboxState): string {
  const accounts = [...state.accounts.values()].slice(-SHOWN_ACCOUNTS).reverse();
  const calls = state.calls.slice(-SHOWN_CALLS).reverse();
  const mode =
    state.site.schemaMode === 'open' ? 'all mapped fields open' : 'six fields open, as on a new site';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gigya sandbox</title><link rel="icon" href="${icon}"><style>${style}</style>
<noscript><meta http-equiv="refresh" content="5"></noscript></head>
<body><header><div>${arch}<hgroup><h1>Gigya sandbox</h1>
<p>A look-alike on this machine. Nothing here reaches SAP.</p></hgroup></div></header>
<main>
<section aria-labelledby="accounts"><div class="head"><h2 id="accounts">Accounts</h2><p>${shown(accounts.length, state.accounts.size)}</p><p>Schema: ${mode}</p></div>
${accounts.length > 0 ? accountTable(accounts) : empty('No account yet', 'The first participation brings one.')}</section>
<section aria-labelledby="calls"><div class="head"><h2 id="calls">Calls</h2><p>${shown(calls.length, state.callCount)}</p></div>
${calls.length > 0 ? callTable(calls) : empty('No call yet', 'Each call to this sandbox is listed here with what became of it.')}</section>
</main><script>${script}</script></body></html>`;
}

function shown(count: number, total: number): string {
  return count === total ? `${total}` : `the newest ${count} of ${total.toLocaleString('en')}`;
}

function empty(title: string, text: string): string {
  return `<div class="card"><p class="empty"><b>${title}</b>${text}</p></div>`;
}

function table(label: string, heads: string[], rows: string[]): string {
  const head = heads.map((name) => `<th scope="col">${name}</th>`).join('');
  const body = rows.map((row) => `<tr>${row}</tr>`).join('\n');
  return `<div class="card" tabindex="0" role="group" aria-label="${label}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function accountTable(accounts: LiteAccount[]): string {
  const rows = accounts.map((account) => {
    const fields = Object.entries(account.profile).flatMap(([name, value]) => leaves(name, value));
    const others = fields.filter(([name]) => name !== 'email');
    const list = others.map(
      ([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(words(value))}</dd></div>`,
    );
    return `<th scope="row">${escapeHtml(clip(account.email, 320))}<small class="code">${account.UID}</small></th>
<td><dl>${list.join('')}</dl></td><td><span class="badge ok">✓ Lite</span></td><td class="time">${time(account.lastUpdated)}</td>`;
  });
  return table('Accounts', ['E-mail and UID', 'Profile', 'Kind', 'Last written (UTC)'], rows);
}

function callTable(calls: CallEntry[]): string {
  const rows = calls.map((call) => {
    const code = call.errorCode ?? 'no answer';
    const look = call.errorCode === 0 ? 'badge ok' : call.errorCode === null ? 'badge warn' : 'badge bad';
    const sign = call.errorCode === 0 ? '✓' : '✕';
    return `<th scope="row" class="code">${escapeHtml(call.method)}</th><td><span class="${look}">${sign} ${code}</span></td>
<td>${escapeHtml(clip(call.verdict, 300))}</td><td class="code">${call.callId}</td><td class="time">${time(call.at)}</td>`;
  });
  return table('Calls', ['Method', 'Code', 'Verdict', 'Call id', 'At (UTC)'], rows);
}

/** A nested value as `phones.number` and so on, one entry a leaf. */
function leaves(name: string, value: unknown): [name: string, value: unknown][] {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(name, item));
  if (typeof value !== 'object' || value === null) return [[name, value]];
  return Object.entries(value).flatMap(([part, inner]) => leaves(`${name}.${part}`, inner));
}

function words(value: unknown): string {
  return clip(typeof value === 'string' ? value : JSON.stringify(value), 500);
}
