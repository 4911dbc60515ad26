/** The console's own style: values of the design tokens, light and dark by the person's preference. */
export const pageStyle = `
:root { color-scheme: light dark; --canvas: light-dark(#f4f7f6, #0a1a1e); --surface: light-dark(#ffffff, #10262b);
  --sunken: light-dark(#edf2f1, #0c1f24); --line: light-dark(#dae3e2, #21414a); --strong: light-dark(#778b8f, #67868d);
  --ink: light-dark(#0f272d, #e8f0ef); --ink-2: light-dark(#455b61, #abbfc2); --ink-3: light-dark(#5a6f74, #90a7ab);
  --link: light-dark(#145d6a, #84cad6); --bar: light-dark(#0f3038, #07161a); --bar-line: light-dark(#24505a, #1b3940);
  --bar-ink: light-dark(#f2f8f7, #e8f0ef); --bar-ink-2: light-dark(#a9c5c9, #98b1b5); --accent: light-dark(#f0ac3d, #f2b24a);
  --accent-hover: light-dark(#e59b22, #ffc566); --on-accent: #0b2329; --focus: light-dark(#b2660a, #ffc566);
  --ok: light-dark(#0a6646, #74d6aa); --ok-soft: light-dark(#e2f4eb, #12382d); --bad: light-dark(#a3261d, #ffa297);
  --bad-soft: light-dark(#fceae7, #45211e); --warn: light-dark(#7d4a03, #f5c36c); --warn-soft: light-dark(#fdf0d8, #392b11);
  --info: light-dark(#1c5b8e, #92c8f2); --info-soft: light-dark(#e4f0fa, #12344c);
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
* { box-sizing: border-box; margin: 0; }
body { background: var(--canvas); color: var(--ink); font: 14px/20px "Hanken Grotesk", system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
a { color: var(--link); text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 16px; top: 8px; z-index: 1; padding: 8px 12px; background: var(--surface); border-radius: 8px; }
header { background: var(--bar); color: var(--bar-ink); }
header :focus-visible { outline-color: #ffc566; }
.top, nav > div { display: flex; gap: 12px; align-items: center; max-width: 1200px; margin: 0 auto; padding: 16px 32px 12px; }
.top svg { flex: none; } .top hgroup { min-width: 0; }
.top p { color: var(--bar-ink-2); font-size: 13px; line-height: 18px; }
.site { margin-left: auto; display: flex; gap: 8px; align-items: center; min-width: 0; }
.site label { display: flex; gap: 8px; align-items: center; }
.top .site code { color: var(--bar-ink); overflow-wrap: anywhere; }
.site select, .site button { height: 32px; border-radius: 8px; border: 1px solid var(--bar-line); padding: 0 8px;
  background: var(--bar); color: var(--bar-ink); font: inherit; }
nav > div { padding: 0 20px; gap: 0; overflow-x: auto; }
nav > div > a { padding: 10px 12px; color: var(--bar-ink-2); text-decoration: none; border-bottom: 3px solid transparent; white-space: nowrap; }
nav > div > a:hover { color: var(--bar-ink); }
nav > div > a[aria-current] { color: var(--bar-ink); border-color: var(--accent); font-weight: 600; }
nav > div > a:focus-visible { outline-offset: -2px; }
h1 { font-size: 18px; line-height: 24px; font-weight: 600; }
h2 { font-size: 16px; line-height: 24px; font-weight: 600; }
h3, .group-title { font-size: 13px; line-height: 18px; font-weight: 600; color: var(--ink-2); }
main { display: grid; gap: 32px; max-width: 1200px; margin: 0 auto; padding: 32px; }
.section, .region, .stack { display: grid; gap: 12px; min-width: 0; }
.head { display: flex; gap: 4px 12px; align-items: baseline; flex-wrap: wrap; }
.head p, .note, small { color: var(--ink-3); font-size: 13px; line-height: 18px; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; min-width: 0; list-style: none; padding: 0; }
.card.pad { padding: 20px; }
.empty { padding: 32px; color: var(--ink-2); }
.empty b { display: block; color: var(--ink); font-weight: 600; }
.entries > li + li, .rows > * + * { border-top: 1px solid var(--line); }
summary { display: grid; grid-template-columns: minmax(0, 1fr) auto 150px; gap: 4px 16px; align-items: center;
  padding: 10px 16px; cursor: pointer; list-style: none; border-radius: 12px; }
summary::-webkit-details-marker { display: none; }
summary:hover { background: var(--sunken); }
summary:focus-visible { outline-offset: -2px; border-radius: 12px; }
.who { min-width: 0; padding-left: 20px; position: relative; }
.who::before { content: ""; position: absolute; left: 2px; top: 6px; border: 4px solid transparent; border-left-color: var(--ink-3); }
.fold { display: grid; gap: 12px; margin-top: 12px; } .fold summary { display: list-item; list-style: disclosure-closed inside;
  padding: 8px 4px; width: fit-content; border-radius: 6px; color: var(--ink-2); } .fold[open] summary { list-style-type: disclosure-open; }
details[open] .who::before { transform: rotate(90deg); transform-origin: 2px 50%; }
.who b { font-weight: 600; overflow-wrap: anywhere; }
.who small { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.badges { display: flex; gap: 6px; flex-wrap: wrap; }
.when { color: var(--ink-2); font-size: 13px; text-align: right; white-space: nowrap; }
.detail { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 20px; padding: 8px 16px 20px 36px; }
.group { display: grid; gap: 6px; align-content: start; min-width: 0; }
dl { display: grid; gap: 4px; font-size: 13px; line-height: 18px; }
dl div { display: grid; grid-template-columns: minmax(100px, 1fr) minmax(0, 1.2fr); gap: 8px; min-width: 0; }
dt { color: var(--ink-3); overflow-wrap: anywhere; }
dd { overflow-wrap: anywhere; max-height: 180px; overflow: auto; }
code, .code, pre, textarea { font-family: var(--mono); font-size: 12px; overflow-wrap: anywhere; }
.badge { display: inline-flex; gap: 6px; align-items: center; padding: 2px 8px; border-radius: 999px; font-size: 12px;
  line-height: 16px; font-weight: 500; white-space: nowrap; }
.row > div > .badge + .badge { margin-left: 6px; }
.ok { color: var(--ok); background: var(--ok-soft); } .bad { color: var(--bad); background: var(--bad-soft); }
.info { color: var(--info); background: var(--info-soft); }
.warn { color: var(--warn); background: var(--warn-soft); } .plain { color: var(--ink-2); background: var(--sunken); }
.row { display: flex; gap: 12px 24px; padding: 12px 16px; align-items: center; justify-content: space-between; flex-wrap: wrap; }
.row > div:first-child { min-width: 0; flex: 1 1 280px; }
.row small, .check small { display: block; overflow-wrap: anywhere; }
.row p { color: var(--ink-2); font-size: 13px; line-height: 18px; }
.row > .form.stack { flex: 1 1 100%; }
.row.key { align-items: start; }
.row.key > .form.stack { flex: 1 1 420px; }
.controls, .buttons { display: flex; gap: 8px 12px; flex-wrap: wrap; align-items: center; }
.form { display: grid; gap: 12px; min-width: 0; }
.form.row { display: flex; padding: 0; justify-content: start; align-items: end; gap: 8px 12px; }
.trouble > .form.row { justify-content: end; }
.filter { display: flex; gap: 12px; align-items: end; flex-wrap: wrap; }
.filter a { padding: 6px 0; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr)); gap: 16px; align-items: start; }
.checks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 10px 16px; }
fieldset { border: 0; padding: 0; min-width: 0; } legend { padding: 0 0 6px; font-size: 13px; color: var(--ink-2); }
.field { display: grid; gap: 4px; min-width: 0; align-content: start; }
.field > span { font-size: 13px; line-height: 18px; font-weight: 500; color: var(--ink-2); }
.form.row .field > span, .filter .field > span { font-weight: 400; }
input, select, textarea { font: inherit; color: var(--ink); background: var(--surface); border: 1px solid var(--strong);
  border-radius: 8px; padding: 5px 10px; min-height: 34px; width: 100%; min-width: 0; }
textarea { font-family: var(--mono); font-size: 12px; resize: vertical; }
.form.row input[type=number] { width: 112px; } .form.row select { width: auto; max-width: 250px; }
.filter input[type=search] { width: 280px; max-width: 100%; }
input[type=checkbox] { width: 18px; min-height: 18px; height: 18px; padding: 0; accent-color: var(--focus); flex: none; margin: 1px 0; }
input[type=file] { border: 0; padding: 4px 0; }
.check { display: flex; gap: 8px; align-items: start; min-width: 0; }
.form.row .check, .filter .check { min-height: 34px; align-items: center; }
button, .button { font: inherit; font-weight: 500; min-height: 34px; padding: 6px 14px; border-radius: 8px; border: 1px solid transparent;
  cursor: pointer; display: inline-block; text-decoration: none; white-space: nowrap; line-height: 20px; }
button:disabled { opacity: .6; cursor: default; }
.primary { background: var(--accent); color: var(--on-accent); } .primary:hover { background: var(--accent-hover); }
.secondary { background: var(--surface); color: var(--ink); border-color: var(--strong); } .secondary:hover, .quiet:hover { background: var(--sunken); }
.quiet { background: none; color: var(--link); padding: 6px 8px; }
.row > div > .form.stack { margin: 4px 0 0 -8px; }
.form .group-title:not(:first-of-type) { margin-top: 8px; }
.danger { background: var(--bad-soft); color: var(--bad); border-color: currentColor; }
.actions { display: flex; gap: 8px 12px; align-items: center; flex-wrap: wrap; margin: 0; }
p.actions { margin-left: -8px; }
#connect-section dl div { grid-template-columns: 130px minmax(0, 1fr); }
output { color: var(--ok); font-size: 13px; }
.problem { color: var(--bad); font-size: 13px; white-space: pre-line; flex: 1 1 100%; }
.row .problem { color: var(--bad); }
.problem:empty, output:empty { display: none; }
.shown { flex: 1 1 100%; min-width: 0; } .shown[hidden] { display: none; }
pre { background: var(--sunken); border-radius: 8px; padding: 12px; overflow: auto; max-height: 240px; white-space: pre-wrap; overflow-wrap: anywhere; }
.pager { display: flex; gap: 16px; align-items: center; color: var(--ink-2); }
@media (max-width: 760px) { main { padding: 16px; gap: 24px; } .top { padding: 12px 16px 8px; flex-wrap: wrap; }
  .top hgroup { flex: 1 1 0; } .who small { white-space: normal; } nav > div { padding: 0 4px; }
  .site { margin-left: 44px; flex: 1 1 100%; } .site > span:first-child { display: none; }
  summary { grid-template-columns: minmax(0, 1fr) auto; } .when { grid-column: 1 / -1; text-align: left; padding-left: 20px; }
  .row > .when { padding: 0; } .detail { padding: 4px 16px 16px; } .filter .field { flex: 1 1 200px; } .filter input[type=search] { width: 100%; }
  .form.row select { max-width: 100%; } .trouble > .form.row { justify-content: start; } }
`;
