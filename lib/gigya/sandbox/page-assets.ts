import { createHash } from 'node:crypto';

/** The page's own style: values of the design tokens, light and dark by the person's preference. */
export const style = `
:root { color-scheme: light dark; --canvas: #f4f7f6; --surface: #ffffff; --line: #dae3e2; --ink: #0f272d; --ink-2: #455b61;
  --ink-3: #5a6f74; --bar: #0f3038; --bar-ink: #f2f8f7; --bar-ink-2: #a9c5c9; --accent: #f0ac3d; --focus: #b2660a;
  --ok: #0a6646; --ok-soft: #e2f4eb; --bad: #a3261d; --bad-soft: #fceae7; --warn: #7d4a03; --warn-soft: #fdf0d8; }
@media (prefers-color-scheme: dark) { :root { --canvas: #0a1a1e; --surface: #10262b; --line: #21414a; --ink: #e8f0ef;
  --ink-2: #abbfc2; --ink-3: #90a7ab; --bar: #07161a; --bar-ink: #e8f0ef; --bar-ink-2: #98b1b5; --accent: #f2b24a;
  --focus: #ffc566; --ok: #74d6aa; --ok-soft: #12382d; --bad: #ffa297; --bad-soft: #45211e; --warn: #f5c36c;
  --warn-soft: #392b11; } }
* { box-sizing: border-box; margin: 0; }
body { background: var(--canvas); color: var(--ink); font: 14px/20px "Hanken Grotesk", system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
header { background: var(--bar); color: var(--bar-ink); }
header > div { display: flex; gap: 12px; align-items: center; max-width: 1200px; margin: 0 auto; padding: 16px 32px; }
header p { color: var(--bar-ink-2); font-size: 13px; line-height: 18px; }
header svg { flex: none; }
h1 { font-size: 18px; line-height: 24px; font-weight: 600; }
h2 { font-size: 16px; line-height: 24px; font-weight: 600; }
main { display: grid; gap: 32px; max-width: 1200px; margin: 0 auto; padding: 32px; }
main > section { display: grid; gap: 12px; min-width: 0; }
.head { display: flex; gap: 12px; align-items: baseline; flex-wrap: wrap; }
.head p { color: var(--ink-3); font-size: 13px; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; overflow-x: auto; }
.card:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.empty { padding: 32px; color: var(--ink-2); }
.empty b { display: block; color: var(--ink); font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-size: 13px; line-height: 18px; }
th { text-align: left; color: var(--ink-3); font-size: 12px; font-weight: 500; white-space: nowrap; }
th, td { padding: 10px 16px; vertical-align: top; }
tr + tr > *, tbody tr:first-child > * { border-top: 1px solid var(--line); }
tbody th { color: var(--ink); font-size: 13px; font-weight: 600; overflow-wrap: anywhere; white-space: normal; min-width: 150px; }
tbody th small { width: 252px; max-width: 100%; }
tbody th small { display: block; color: var(--ink-3); font-weight: 400; }
dl { display: flex; flex-wrap: wrap; gap: 2px 16px; }
dl div { display: flex; gap: 6px; min-width: 0; }
dt { color: var(--ink-3); }
dd { overflow-wrap: anywhere; max-height: 90px; overflow: hidden; }
.time { white-space: nowrap; color: var(--ink-2); text-align: right; }
.code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 12px; overflow-wrap: anywhere; }
.badge { display: inline-flex; gap: 6px; align-items: center; padding: 2px 8px; border-radius: 999px; font-size: 12px;
  line-height: 16px; font-weight: 500; white-space: nowrap; }
.ok { color: var(--ok); background: var(--ok-soft); } .bad { color: var(--bad); background: var(--bad-soft); }
.warn { color: var(--warn); background: var(--warn-soft); }
th:last-child { text-align: right; }
@media (max-width: 860px) { main { padding: 16px; gap: 24px; } header > div { padding: 12px 16px; }
  thead { display: none; } table, tbody, tr { display: block; }
  tr { padding: 10px 16px; } tr + tr { border-top: 1px solid var(--line); }
  tbody tr:nth-child(n) > * { display: block; padding: 2px 0; border: 0; text-align: left; } }
`;

/** Brings the page up to date every two seconds while it is looked at. */
export const script = `
const refresh = async () => {
  if (document.hidden) return;
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
  if (!answer || !answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  const shown = document.querySelector('main');
  if (fresh && fresh.innerHTML !== shown.innerHTML) shown.replaceChildren(...fresh.childNodes);
};
setInterval(refresh, 2000);
`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but the two texts above may run or style; only the page itself may be fetched. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
