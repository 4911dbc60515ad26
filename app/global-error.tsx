'use client';

// No stylesheet: one that is imported here would be loaded ahead on every page, the hosted ones included.
const page = {
  display: 'grid',
  minHeight: '100dvh',
  placeContent: 'center',
  justifyItems: 'center',
  gap: 4,
  margin: 0,
  padding: '0 24px',
  textAlign: 'center',
  font: '16px/24px system-ui, sans-serif',
} as const;

/** The last resort, when a layout itself fails, for staff and participants alike: needs no JavaScript. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" style={{ colorScheme: 'light dark' }}>
      <body style={{ margin: 0 }}>
        <title>Not available</title>
        <main style={page}>
          <h1 style={{ margin: 0, font: '600 24px/30px system-ui, sans-serif' }}>
            This page cannot be shown now
          </h1>
          <p style={{ margin: 0, maxWidth: '52ch' }}>
            Something failed on our side; what was saved stays saved. Load the page again in a moment.
          </p>
          {error.digest !== undefined && (
            <p style={{ margin: 0, fontSize: 13 }}>
              Number of this failure: <code>{error.digest}</code>
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
