import type { ReactNode } from 'react';
import { PhoneBar } from './phone-bar';
import { ShellGrid } from './shell-grid';
import { SidebarContent, type SidebarProps } from './sidebar-content';

type ConsoleShellProps = SidebarProps & { isDemo: boolean; children: ReactNode };

/** The frame of the console: the sidebar, or a bar with a drawer on a phone, and the page. */
export function ConsoleShell({ isDemo, children, ...sidebar }: ConsoleShellProps) {
  const content = <SidebarContent {...sidebar} />;
  return (
    <ShellGrid>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-30 focus:rounded-md focus:bg-accent focus:px-3.5 focus:py-2 focus:font-semibold focus:text-on-accent"
      >
        Skip to the content
      </a>
      <PhoneBar userName={sidebar.user.name}>{content}</PhoneBar>
      <aside aria-label="Sidebar" className="sticky top-0 h-dvh border-sidebar-edge border-r max-md:hidden">
        {content}
      </aside>
      <main
        id="content"
        tabIndex={-1}
        className="flex min-w-0 flex-col outline-none max-md:min-h-[calc(100dvh-52px)]"
      >
        {isDemo && (
          <p className="border-line border-b bg-accent-soft px-8 py-1.5 text-ink-2 text-xs max-md:px-4">
            <b className="font-semibold text-ink">Demo.</b> The people are made up, and everyone knows the
            passwords.
          </p>
        )}
        {children}
      </main>
    </ShellGrid>
  );
}
