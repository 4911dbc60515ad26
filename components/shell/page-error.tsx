'use client';

import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

export type PageErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** What a page shows when it could not be made. The number leads to the line in the log. */
export function PageError({ error, reset }: PageErrorProps) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <EmptyState
      headingLevel="h1"
      title="This page could not be shown"
      action={<Button onClick={retry}>Try again</Button>}
      className="py-20"
    >
      Something failed on our side; what was saved stays saved. Try again in a moment.
      {error.digest !== undefined && (
        <>
          {' '}
          If it fails again, tell your admin this number: <code>{error.digest}</code>
        </>
      )}
    </EmptyState>
  );
}
