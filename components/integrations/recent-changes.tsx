import type { ConnectionChange } from '@/lib/integrations/list-connection-changes';
import { Card, CardHead } from '../ui/card';
import { RelativeTime } from '../ui/relative-time';
import { changeWords } from './change-words';

type RecentChangesProps = {
  changes: readonly ConnectionChange[];
  /** Labels of settings and secrets by key, by the id of the integration. */
  labels: Record<string, Record<string, string>>;
  /** When the page was made, ISO 8601. */
  now: string;
};

export function RecentChanges({ changes, labels, now }: RecentChangesProps) {
  return (
    <Card aria-labelledby="recent-changes" className="mt-4">
      <CardHead title="Recent changes" id="recent-changes" />
      {changes.length === 0 ? (
        <p className="px-5 pb-5 text-ink-2 text-sm">
          Nothing was configured yet. Who changes what is shown here.
        </p>
      ) : (
        <ol className="text-sm">
          {changes.map((change) => {
            const { before, after } = changeWords(change, labels[change.integrationId] ?? {});
            return (
              <li
                key={change.id}
                className="grid grid-cols-[140px_minmax(0,1fr)] gap-x-3 border-line border-t px-5 py-[9px] first:border-t-0 max-md:grid-cols-1"
              >
                <RelativeTime at={change.at} now={now} className="text-ink-2 first-letter:uppercase" />
                <span className="break-words">
                  {before} <b className="font-semibold">{change.integrationName}</b>. {after}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </Card>
  );
}
