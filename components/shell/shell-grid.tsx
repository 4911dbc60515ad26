'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

const editorPath = /^\/campaigns\/[^/]+\/(general|welcome|form|exit|publish)$/;

/** Leaves the sidebar 60 px of icons while a campaign is edited. */
export function ShellGrid({ children }: { children: ReactNode }) {
  const isNarrow = editorPath.test(usePathname());
  return (
    <div
      data-narrow={isNarrow ? '' : undefined}
      className="group/shell min-h-dvh md:grid md:grid-cols-[232px_minmax(0,1fr)] md:data-narrow:grid-cols-[60px_minmax(0,1fr)]"
    >
      {children}
    </div>
  );
}
