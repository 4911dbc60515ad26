'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

const options = {
  defaultOptions: {
    queries: { staleTime: 10_000, retry: 2, refetchOnWindowFocus: true },
    // A write is repeated by the person, who sees that it failed.
    mutations: { retry: false },
  },
} as const;

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient(options));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
