/**
 * What the console does in the browser: sends forms as JSON and says what was refused beside them, copies texts, and
 * brings live parts up to date every two seconds, but never one in which somebody works.
 */
export const pageScript = `
const readers = {
  number: (field) => (field.value === '' ? null : Number(field.value)),
  seconds: (field) => Math.round(Number(field.value) * 1000),
  boolean: (field) => (field.type === 'checkbox' ? field.checked : field.value === 'true'),
  json: (field) => (field.value.trim() === '' ? undefined : parse(field)),
  lines: (field) => field.value.split(/[\\n,]/).map((line) => line.trim()).filter(Boolean),
  optional: (field) => (field.value === '' ? undefined : field.value),
  nullable: (field) => (field.value === '' ? null : field.value),
};
const labelOf = (field) => field.closest('label')?.querySelector('span')?.textContent ?? field.name;
const parse = (field) => {
  try { return JSON.parse(field.value); } catch { throw new Error(labelOf(field) + ': this is not JSON'); }
};
const put = (body, name, value) => {
  if (value === undefined) return;
  const parts = name.split('.');
  const last = parts.pop();
  const inner = parts.reduce(
    (object, part, at) => (object[part] ??= /^\\d+$/.test(parts[at + 1] ?? last) ? [] : {}), body);
  inner[last] = value;
};
const bodyOf = async (form) => {
  const file = form.querySelector('input[type=file]');
  if (file) {
    if (!file.files[0]) throw new Error('Choose a file first');
    return file.files[0].text();
  }
  const body = {};
  for (const field of form.elements) {
    if (!field.name) continue;
    if (field.dataset.type === 'list') {
      const known = field.name.split('.').reduce((object, part) => object?.[part], body) ?? [];
      put(body, field.name, field.checked ? [...known, field.value] : known);
    } else put(body, field.name, (readers[field.dataset.type] ?? ((plain) => plain.value))(field));
  }
  return JSON.stringify(body);
};
const freshPage = async () => {
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
  return answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
};
const drawn = new WeakMap();
for (const part of document.querySelectorAll('[data-live], [data-part]')) drawn.set(part, part.innerHTML);
const replace = (shown, fresh) => {
  const next = fresh?.innerHTML;
  if (next === undefined || next === drawn.get(shown)) return;
  const open = [...shown.querySelectorAll('details[open][id]')].map(({ id }) => id);
  const active = document.activeElement;
  const held = shown.contains(active) && {
    id: active.closest('[id]')?.id ?? '',
    part: active.name ? '[name="' + CSS.escape(active.name) + '"]' : active.localName,
  };
  const scrolled = shown.querySelector('.card')?.scrollLeft ?? 0;
  shown.replaceChildren(...fresh.childNodes);
  drawn.set(shown, next);
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  if (shown.querySelector('.card')) shown.querySelector('.card').scrollLeft = scrolled;
  const again = held && document.getElementById(held.id);
  if (again) (again.querySelector(held.part) ?? again).focus({ preventScroll: true });
};
const isInUse = (part) => {
  const active = document.activeElement;
  if (part.contains(active) && !active.matches('summary')) return true;
  const selection = getSelection();
  return Boolean(selection && !selection.isCollapsed && part.contains(selection.anchorNode));
};
const refresh = async () => {
  if (document.hidden) return;
  const parts = [...document.querySelectorAll('[data-live]')];
  if (parts.length === 0) return;
  const page = await freshPage();
  if (page) for (const part of parts) if (!isInUse(part)) replace(part, page.getElementById(part.id));
};
const say = (form, problem, done = '') => {
  form.querySelector('.problem').textContent = problem;
  form.querySelector('output').textContent = done;
};
const send = async (form) => {
  say(form, '');
  const body = await bodyOf(form);
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(form.getAttribute('action'), { method: 'POST', headers, body }).catch(() => null);
  if (!response) throw new Error('The sandbox does not answer');
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? 'This did not work');
  return answer;
};
const showResult = (form, answer) => {
  const value = form.dataset.shows.split('.').reduce((object, part) => object?.[part], answer);
  const text = typeof value === 'object' && value !== null
    ? Object.entries(value).map(([name, inner]) => name + ': ' + inner).join('\\n') : value;
  if (!text) return;
  form.querySelector('.shown').hidden = false;
  form.querySelector('.shown pre').textContent = text;
};
// A refusal names a field by its place in the body: here by what the person reads above it.
const inWords = (form, problem) => problem.split('\\n').map((line) => {
  const [path, ...rest] = line.split(': ');
  const field = [...form.elements].find(({ name }) => name === path || name === 'definition.' + path);
  return field && rest.length > 0 ? labelOf(field) + ': ' + rest.join(': ') : line;
}).join('\\n');
const underWay = new WeakSet();
const submit = async (form) => {
  if (underWay.has(form)) return;
  underWay.add(form);
  try {
    const answer = await send(form);
    const page = await freshPage();
    if (page) for (const part of document.querySelectorAll('[data-live]')) replace(part, page.getElementById(part.id));
    const own = form.closest('[data-part]');
    if (own && page) replace(own, page.getElementById(own.id));
    const again = document.getElementById(form.getAttribute('id')) ?? form;
    if (form.dataset.shows) showResult(again, answer);
    if (again.isConnected) say(again, '', again.dataset.done);
  } catch (error) {
    say(form, inWords(form, error.message));
  } finally {
    underWay.delete(form);
  }
};
document.addEventListener('submit', (event) => {
  if (event.target.getAttribute('method') !== 'post') return;
  event.preventDefault();
  submit(event.target);
});
document.addEventListener('change', (event) => {
  const form = event.target.closest('form.auto');
  if (form) form.requestSubmit();
});
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const label = button.textContent;
  await navigator.clipboard.writeText(button.dataset.copy).then(() => { button.textContent = 'Copied'; }, () => {});
  setTimeout(() => { button.textContent = label; }, 1500);
});
setInterval(refresh, 2000);
`;
