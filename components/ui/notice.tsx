import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

const tones = {
  ok: { icon: CircleCheck, box: 'bg-ok-soft', ink: 'text-ok' },
  info: { icon: Info, box: 'bg-info-soft', ink: 'text-info' },
  warn: { icon: TriangleAlert, box: 'bg-warn-soft', ink: 'text-warn' },
  bad: { icon: OctagonAlert, box: 'bg-bad-soft', ink: 'text-bad' },
} as const;

type NoticeProps = {
  tone?: keyof typeof tones;
  /** The sentence of fact. */
  title?: ReactNode;
  /** The sentence of consequence, and the next step. */
  children?: ReactNode;
  /** Read aloud when it appears. */
  isAlert?: boolean;
  className?: string;
};

export function Notice({ tone = 'info', title, children, isAlert = false, className }: NoticeProps) {
  const { icon: Icon, box, ink } = tones[tone];
  return (
    <div
      role={isAlert ? 'alert' : undefined}
      className={cn('flex gap-2.5 rounded-md p-3 text-ink text-sm', box, className)}
    >
      <Icon className={cn('mt-px', ink)} />
      <div className="min-w-0 flex-1">
        {title !== undefined && <b className={cn('font-semibold', tone !== 'info' && ink)}>{title}</b>}{' '}
        {children}
      </div>
    </div>
  );
}
