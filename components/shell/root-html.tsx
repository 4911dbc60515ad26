import '@/app/globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { fontVariables } from './fonts';
import { StyleNonce } from './style-nonce';
import { parseTheme, themeCookie } from './theme';

export const staffMetadata: Metadata = {
  title: { default: 'Passerelle', template: '%s · Passerelle' },
  robots: { index: false, follow: false },
};

export const staffViewport: Viewport = { colorScheme: 'light dark', themeColor: '#0f3038' };

/** The document of the staff's pages. Without a chosen theme it follows the system. */
export async function RootHtml({ children }: { children: ReactNode }) {
  const [requestHeaders, jar] = await Promise.all([headers(), cookies()]);
  return (
    <html lang="en" data-theme={parseTheme(jar.get(themeCookie)?.value)} className={fontVariables}>
      <body>
        <StyleNonce nonce={requestHeaders.get('x-nonce') ?? ''} />
        {children}
      </body>
    </html>
  );
}
