'use client';

import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { cn } from './cn';
import { IconButton } from './icon-button';

const sizes = {
  /** To set something up: a page of its own on a phone. */
  setup:
    'inset-0 m-auto h-fit max-h-[min(1112px,calc(100dvh-48px))] w-[960px] max-w-[calc(100vw-48px)] rounded-xl max-md:m-0 max-md:h-dvh max-md:max-h-none max-md:w-full max-md:max-w-none max-md:rounded-none',
  /** To confirm one act. */
  confirm: 'inset-0 m-auto h-fit max-h-[calc(100dvh-32px)] w-[440px] max-w-[calc(100vw-32px)] rounded-xl',
} as const;

type DialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  size?: keyof typeof sizes;
  /** Id of the element that gets the focus when nothing had it before, as after following a link to the dialog. */
  returnFocusTo?: string;
  children: ReactNode;
};

/** Holds DialogHead, DialogBody and DialogFoot; gives the focus back to what opened it. A form around body and foot needs `className={dialogFormStyle}`. */
export function Dialog({ isOpen, onOpenChange, size = 'setup', returnFocusTo, children }: DialogProps) {
  const opener = useRef<Element | null>(null);
  // Radix gives the focus back to its own trigger only, and these dialogs are opened by state.
  const returnFocus = (event: Event) => {
    event.preventDefault();
    // What was done in the dialog may have given the focus to its result already.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const hadFocus = opener.current?.isConnected === true && opener.current !== document.body;
    const target = hadFocus ? opener.current : document.getElementById(returnFocusTo ?? '');
    if (target instanceof HTMLElement) target.focus();
  };
  return (
    <RadixDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-20 bg-scrim data-[state=closed]:animate-vanish data-[state=open]:animate-appear" />
        <RadixDialog.Content
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={returnFocus}
          className={cn(
            'fixed z-20 flex flex-col overflow-hidden bg-raised shadow-pop data-[state=closed]:animate-sink data-[state=open]:animate-rise',
            sizes[size],
          )}
        >
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

/** Lets a form between the head and the edge of a dialog keep its foot in sight. */
export const dialogFormStyle = 'flex min-h-0 flex-1 flex-col';

type DialogHeadProps = {
  title: ReactNode;
  description?: ReactNode;
  icon?: ReactNode;
  /** Whether a cross is shown; confirmations are left by their buttons. */
  canClose?: boolean;
};

export function DialogHead({ title, description, icon, canClose = true }: DialogHeadProps) {
  return (
    <div className="flex flex-none items-center gap-3.5 px-6 pt-5 pb-3.5 max-md:px-4 max-md:pt-3.5 max-md:pb-2">
      {icon !== undefined && <span className="max-md:hidden">{icon}</span>}
      <div className="min-w-0 flex-1">
        <RadixDialog.Title className="font-semibold text-lg tracking-[-0.01em] [overflow-wrap:anywhere]">
          {title}
        </RadixDialog.Title>
        <RadixDialog.Description className={description === undefined ? 'sr-only' : 'text-ink-2 text-sm'}>
          {description ?? title}
        </RadixDialog.Description>
      </div>
      {canClose && (
        <RadixDialog.Close asChild>
          <IconButton label="Close" className="text-ink-2 [&>.lucide]:size-5">
            <X />
          </IconButton>
        </RadixDialog.Close>
      )}
    </div>
  );
}

/** The part that scrolls. */
export function DialogBody({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div
      className={cn(
        'min-h-0 flex-1 overflow-auto px-6 pt-1 pb-6 [scrollbar-width:thin] max-md:px-4',
        className,
      )}
    >
      {children}
    </div>
  );
}

/** The buttons, with an optional sentence on what saving will reach. */
export function DialogFoot({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-none items-center justify-end gap-2.5 border-line border-t bg-raised px-6 py-3.5 max-md:px-4 max-md:py-3 max-md:[&>button]:flex-1">
      {note !== undefined && <span className="min-w-0 flex-1 text-ink-2 text-sm max-md:hidden">{note}</span>}
      {children}
    </div>
  );
}
