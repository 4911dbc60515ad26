const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether an address leads to this machine by its name: the sandbox calls no other. */
export function isLoopbackUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) return false;
  return loopback.has(url.hostname) && url.username === '' && url.password === '';
}
