'use client';

import { CircleX } from 'lucide-react';
import { Toast as RadixToast } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type ToastMessage = {
  text: string;
  tone?: 'done' | 'failed';
  /** Undo after what was done, Try again after what failed. */
  action?: { label: string; onAct: () => void };
};

type ShowToast = (message: ToastMessage) => void;
type Shown = ToastMessage & { id: number };

const ToastContext = createContext<ShowToast | null>(null);

/** Says what was done. Never the only place of an error. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (show === null) throw new Error('useToast needs a ToastProvider above it');
  return show;
}

/** Shows the last three messages for 6 seconds each; they stay under the pointer and while focused. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<Shown[]>([]);
  const show = useCallback<ShowToast>((message) => {
    setMessages((before) => [...before.slice(-2), { ...message, id: (before.at(-1)?.id ?? 0) + 1 }]);
  }, []);
  const remove = useCallback((id: number) => {
    setMessages((before) => before.filter((message) => message.id !== id));
  }, []);
  return (
    <ToastContext value={show}>
      <RadixToast.Provider duration={6000} swipeDirection="right">
        {children}
        {messages.map((message) => (
          <Toast key={message.id} message={message} onClosed={remove} />
        ))}
        <RadixToast.Viewport className="fixed right-6 bottom-6 z-30 flex w-[min(420px,calc(100vw-32px))] flex-col gap-2 max-md:right-4 max-md:bottom-4" />
      </RadixToast.Provider>
    </ToastContext>
  );
}

function Toast({ message, onClosed }: { message: Shown; onClosed: (id: number) => void }) {
  const { id, text, tone = 'done', action } = message;
  return (
    <RadixToast.Root
      onOpenChange={(isOpen) => !isOpen && onClosed(id)}
      type={tone === 'failed' ? 'foreground' : 'background'}
      className="flex items-center gap-3 rounded-md bg-toast py-2.5 pr-3 pl-3.5 text-sm text-toast-ink shadow-pop data-[state=open]:animate-rise"
    >
      {tone === 'failed' && <CircleX />}
      <RadixToast.Description className="min-w-0 flex-1">{text}</RadixToast.Description>
      {action !== undefined && (
        <RadixToast.Action
          altText={action.label}
          onClick={action.onAct}
          className="rounded-sm px-1.5 py-1 font-semibold text-toast-act"
        >
          {action.label}
        </RadixToast.Action>
      )}
    </RadixToast.Root>
  );
}
