import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SandboxState } from '../state';
import { accountsPage } from './accounts-page';
import { callsPage } from './calls-page';
import { contentSecurityPolicy } from './content-security-policy';
import { faultsPage } from './faults-page';
import type { Html } from './html';
import { layout } from './layout';
import { schemaPage } from './schema-page';
import { settingsPage } from './settings-page';
import { type TabPath, tabs, type View, viewOf } from './view';

const pages: Record<TabPath, (view: View) => Html> = {
  '/': accountsPage,
  '/calls': callsPage,
  '/faults': faultsPage,
  '/schema': schemaPage,
  '/settings': settingsPage,
};

/** Whether a path is a page of the console and no API call. */
export const isPagePath = (path: string): boolean => tabs.some((tab) => tab.path === path);

/** Sends a page of the console. Everything in it that came from outside is escaped; nothing foreign may run. */
export function answerPage(input: {
  state: SandboxState;
  request: IncomingMessage;
  response: ServerResponse;
}): void {
  const { state, request, response } = input;
  const view = viewOf(state, { address: request.url ?? '/', host: request.headers.host ?? '' });
  const body = view ? layout(view, pages[view.path](view)) : '';
  response.writeHead(view ? 200 : 404, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'content-security-policy': contentSecurityPolicy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
