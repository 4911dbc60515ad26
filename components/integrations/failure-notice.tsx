import type { ReactNode } from 'react';
import type { ActionError } from '@/lib/actions/result';
import { Notice } from '../ui/notice';

type FailureNoticeProps = { failure: ActionError; title?: string; children?: ReactNode; className?: string };

/** What went wrong, in the place it concerns. An ended session is mended in a new tab, so that nothing typed is lost. */
export function FailureNotice({ failure, title, children, className }: FailureNoticeProps) {
  const hasEnded = failure.code === 'unauthenticated';
  return (
    <Notice
      tone={hasEnded ? 'warn' : 'bad'}
      title={title ?? failure.message}
      isAlert
      {...(className ? { className } : {})}
    >
      {title !== undefined && failure.message} {children}
      {hasEnded && (
        <a href="/sign-in" target="_blank" rel="noreferrer" className="link whitespace-nowrap underline">
          Sign in in a new tab
        </a>
      )}
    </Notice>
  );
}
