const controls = 'input:not([type="hidden"]):not(:disabled), select, textarea, summary, button';

/** The control of a group that counts: its chosen one, else the first. */
function controlIn(element: Element): HTMLElement | null {
  if (element instanceof HTMLElement && element.matches(controls)) return element;
  const chosen = 'input[type="radio"]:checked, button[aria-pressed="true"]';
  return element.querySelector<HTMLElement>(chosen) ?? element.querySelector<HTMLElement>(controls);
}

/** Moves the focus to an entry, which stands in an element that names it: `data-entry`. */
export function focusEntry(root: Element | null, path: string): void {
  const entry = root?.querySelector(`[data-entry="${CSS.escape(path)}"]`);
  if (entry) controlIn(entry)?.focus();
}

/** Moves the focus to the first entry in sight that is marked as wrong, or to the first of those named. */
export function focusWrong(root: Element | null, paths: readonly string[]): void {
  const marked = [...(root?.querySelectorAll('[aria-invalid="true"], [data-wrong], [data-conflict]') ?? [])];
  const [first] = marked.filter((element) => element.closest('[hidden]') === null);
  if (first) controlIn(first)?.focus();
  else for (const path of paths.slice(0, 1)) focusEntry(root, path);
}
