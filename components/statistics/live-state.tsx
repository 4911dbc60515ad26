import { CloudOff, RefreshCw } from 'lucide-react';
import { formatFully, formatMoment } from './format-moment';
import { RefusedError } from './use-live-statistics';

type LiveStateProps = { error: Error | null; now: string; timeZone: string };

/** How old the numbers are, and why when they have stopped. */
export function LiveState({ error, now, timeZone }: LiveStateProps) {
  const Icon = error === null ? RefreshCw : CloudOff;
  return (
    <p className="flex items-center gap-1.5 text-ink-3 text-sm">
      <Icon className="size-3.5" />
      <span>
        {error !== null && `${reasonOf(error)} `}
        Updated{' '}
        <time
          dateTime={now}
          title={formatFully(now, timeZone)}
        >{`at ${formatMoment(now, now, timeZone)}`}</time>
        , days in {timeZone.replaceAll('_', ' ')} time
      </span>
    </p>
  );
}

function reasonOf(error: Error): string {
  const isSignedOut = error instanceof RefusedError && error.code === 'unauthenticated';
  if (isSignedOut) return 'Your session has ended: load the page again and sign in.';
  return error instanceof RefusedError ? 'Load the page again.' : 'The server does not answer; trying again.';
}
