import type { ServerResponse } from 'node:http';
import { contentSecurityPolicy } from './page-assets';
import { renderPage } from './render-page';
import type { SandboxState } from './state';

/** Sends the sandbox's page. Everything in it that came from outside is escaped; nothing foreign may run. */
export function answerPage(input: { state: SandboxState; response: ServerResponse }): void {
  const html = renderPage(input.state);
  input.response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'content-security-policy': contentSecurityPolicy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  input.response.end(html);
}
