'use client';

import './globals.css';
import { fontVariables } from '@/components/shell/fonts';

/** The last resort, when a layout itself fails: needs no JavaScript. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <title>Not available · Passerelle</title>
        <main className="grid min-h-dvh place-content-center justify-items-center gap-1 px-6 text-center">
          <h1 className="font-semibold text-xl">Passerelle cannot show this page now</h1>
          <p className="max-w-[52ch] text-ink-2">
            Something failed on our side; what was saved stays saved. Load the page again in a moment.
          </p>
          {error.digest !== undefined && (
            <p className="text-ink-3 text-sm">
              Number of this failure: <code>{error.digest}</code>
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
