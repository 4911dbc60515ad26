import type { LucideIcon } from 'lucide-react';
import { cn } from './cn';
import { type Tone, tintOf } from './tone';

type BadgeProps = { tone: Tone; icon: LucideIcon; children: string; className?: string };

/** A state: colour, icon and one word where possible. The cause stands beside it as text. */
export function Badge({ tone, icon: Icon, children, className }: BadgeProps) {
  return (
    <span
      className={cn(
        'inline-flex h-[22px] flex-none items-center gap-[5px] whitespace-nowrap rounded-full pr-2 pl-1.5 font-semibold text-xs',
        tintOf[tone],
        className,
      )}
    >
      <Icon className="size-[13px] [stroke-width:2.1]" />
      {children}
    </span>
  );
}
