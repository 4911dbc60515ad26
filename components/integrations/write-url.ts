/**
 * Writes parameters into the address bar without a request; null or nothing removes one. `push` makes the browser's
 * Back undo it. `useSearchParams` follows.
 */
export function writeUrl(changes: Record<string, string | null>, how: 'push' | 'replace' = 'replace'): void {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  if (url.href === window.location.href) return;
  if (how === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
}
