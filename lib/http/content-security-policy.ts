/**
 * The policy of one answer. Scripts run by nonce alone; `style` attributes are allowed because React and Radix
 * position by them. `ancestors` is the value of `frame-ancestors`.
 */
export function contentSecurityPolicy(options: {
  nonce: string;
  ancestors: string;
  isDevelopment: boolean;
}): string {
  const { nonce, ancestors, isDevelopment } = options;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src-elem 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}
