/**
 * Whether a request is a person opening a page: neither a prefetch nor a fetch for a part of a page.
 * Browsers say so in `sec-fetch-mode`; what lacks it counts when it asks for HTML.
 */
export function isDocumentView({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  const mode = headers.get('sec-fetch-mode');
  const isPrefetch = ['purpose', 'sec-purpose', 'x-moz'].some((name) =>
    headers.get(name)?.includes('prefetch'),
  );
  const wantsHtml = headers.get('accept')?.includes('text/html') ?? false;
  return method === 'GET' && wantsHtml && !isPrefetch && (mode === null || mode === 'navigate');
}
