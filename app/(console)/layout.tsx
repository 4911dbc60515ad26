import type { ReactNode } from 'react';
import { signOut } from '@/app/(auth)/actions';
import { consoleNav } from '@/components/shell/console-nav';
import { ConsoleShell } from '@/components/shell/console-shell';
import { QueryProvider } from '@/components/shell/query-provider';
import { RootHtml, staffMetadata, staffViewport } from '@/components/shell/root-html';
import { ToastProvider } from '@/components/ui/toast';
import { demoSignIns } from '@/lib/auth/demo';
import { requireSession } from '@/lib/auth/require-session';
import { can, roleLabels } from '@/lib/auth/roles';
import { countReviews } from '@/lib/deliveries/reviews/count-reviews';

export const metadata = staffMetadata;
export const viewport = staffViewport;
export const dynamic = 'force-dynamic';

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const { ctx, user, account } = await requireSession();
  const waitingReviews = can(user.role, 'deliveries:review') ? await countReviews({ ctx }) : 0;
  return (
    <RootHtml>
      <QueryProvider>
        <ToastProvider>
          <ConsoleShell
            account={account}
            user={{ name: user.name, role: roleLabels[user.role] }}
            nav={consoleNav(user.role, { waitingReviews })}
            signOut={signOut}
            isDemo={demoSignIns().length > 0}
          >
            {children}
          </ConsoleShell>
        </ToastProvider>
      </QueryProvider>
    </RootHtml>
  );
}
