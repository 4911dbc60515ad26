import type { ReactNode } from 'react';
import { Door } from '@/components/shell/door';
import { RootHtml, staffMetadata, staffViewport } from '@/components/shell/root-html';

export const metadata = staffMetadata;
export const viewport = staffViewport;
export const dynamic = 'force-dynamic';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <RootHtml>
      <Door>{children}</Door>
    </RootHtml>
  );
}
