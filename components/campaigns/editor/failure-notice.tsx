'use client';

import type { ActionError } from '@/lib/actions/result';
import type { AppErrorCode } from '@/lib/errors';
import { Notice } from '../../ui/notice';

const titles: Partial<Record<AppErrorCode, string>> = {
  conflict: 'Not saved: the campaign has changed.',
  unauthenticated: 'You are signed out.',
  forbidden: 'Your role does not allow this.',
  not_found: 'This campaign is gone.',
  invalid: 'Not saved.',
};

type FailureNoticeProps = { failure: ActionError; title?: string; className?: string };

/** Why something was not done, what it means for what was typed, and the next step. */
export function FailureNotice({ failure, title, className }: FailureNoticeProps) {
  return (
    <Notice
      tone={failure.code === 'unauthenticated' ? 'warn' : 'bad'}
      title={title ?? titles[failure.code] ?? 'This did not work.'}
      isAlert
      {...(className ? { className } : {})}
    >
      {failure.message}
      {failure.code === 'unauthenticated' && (
        <>
          {' '}
          <a href="/sign-in" target="_blank" rel="noreferrer" className="link underline">
            Sign in in a new tab
          </a>
          , then come back and try again.
        </>
      )}
      {failure.code === 'conflict' && (
        <>
          {' '}
          <button type="button" onClick={() => location.reload()} className="link underline">
            Load the page again
          </button>
        </>
      )}
    </Notice>
  );
}
