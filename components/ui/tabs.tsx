'use client';

import { Tabs as RadixTabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';

type TabsProps = {
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
  className?: string;
};

/** Holds TabList and TabPanel; arrow keys move between the tabs and open them. */
export function Tabs({ value, onChoose, children, className }: TabsProps) {
  return (
    <RadixTabs.Root value={value} onValueChange={onChoose} className={className}>
      {children}
    </RadixTabs.Root>
  );
}

/** Scrolls sideways inside its own box. */
export function TabList({
  label,
  children,
  className,
}: Pick<TabsProps, 'children' | 'className'> & { label: string }) {
  return (
    <RadixTabs.List
      aria-label={label}
      className={cn('flex gap-1 overflow-x-auto [scrollbar-width:none]', className)}
    >
      {children}
    </RadixTabs.List>
  );
}

export function Tab({ value, children }: { value: string; children: ReactNode }) {
  return (
    <RadixTabs.Trigger
      value={value}
      className="relative flex h-10 flex-none items-center gap-[7px] whitespace-nowrap px-2.5 font-medium text-ink-2 text-sm focus-visible:-outline-offset-2 hover:text-ink data-[state=active]:font-semibold data-[state=active]:text-ink data-[state=active]:after:absolute data-[state=active]:after:inset-x-2 data-[state=active]:after:bottom-0 data-[state=active]:after:h-0.5 data-[state=active]:after:bg-accent-edge"
    >
      {children}
    </RadixTabs.Trigger>
  );
}

type TabPanelProps = Pick<TabsProps, 'value' | 'children' | 'className'> & {
  isOpen: boolean;
  /** There is no list of tabs now: it is no panel of one. */
  isAlone?: boolean;
};

/** Stays in the page while another tab is open, so that inputs keep what was typed. */
export function TabPanel({ isOpen, isAlone = false, ...panel }: TabPanelProps) {
  const plain = isAlone ? { role: undefined, 'aria-labelledby': undefined, tabIndex: undefined } : {};
  return <RadixTabs.Content {...panel} {...plain} forceMount hidden={!isOpen} />;
}
