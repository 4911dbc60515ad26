'use client';

import { Menu } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Dialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Avatar } from '../ui/avatar';
import { IconButton } from '../ui/icon-button';
import { BrandMark } from './brand';

/** The bar of a phone, with the sidebar as a drawer that closes when another page is reached. */
export function PhoneBar({ userName, children }: { userName: string; children: ReactNode }) {
  const pathname = usePathname();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  return (
    <header className="sticky top-0 z-10 flex h-[52px] items-center gap-1 border-sidebar-line border-b bg-sidebar px-2 text-sidebar-ink md:hidden">
      <Dialog.Root
        open={openedAt === pathname}
        onOpenChange={(isOpen) => setOpenedAt(isOpen ? pathname : null)}
      >
        <Dialog.Trigger asChild>
          <IconButton label="Open menu" className="size-10 focus-visible:outline-accent [&>.lucide]:size-5">
            <Menu />
          </IconButton>
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-20 bg-scrim data-[state=closed]:animate-vanish data-[state=open]:animate-appear md:hidden" />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 left-0 z-20 w-[288px] max-w-[85vw] shadow-pop data-[state=closed]:animate-vanish data-[state=open]:animate-slide md:hidden"
          >
            <Dialog.Title className="sr-only">Menu</Dialog.Title>
            {children}
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
      <Link
        href="/campaigns"
        className="flex items-center gap-2.5 rounded-sm px-1 font-semibold text-md tracking-[-0.01em] focus-visible:outline-accent"
      >
        <BrandMark className="size-6" />
        Passerelle
      </Link>
      <Avatar name={userName} className="mr-1.5 ml-auto bg-sidebar-line text-sidebar-ink" />
    </header>
  );
}
