import type { RevisionComparison } from '@/lib/integrations/compare-revisions';
import type { RevisionItem } from '@/lib/integrations/revision-items';
import { Button } from '../ui/button';
import { focusOnAppearing } from '../ui/focus-on-appearing';
import { Notice } from '../ui/notice';
import type { History } from './use-history';

type RevisionDetailProps = {
  comparison: RevisionComparison;
  history: Pick<History, 'isAsking' | 'setAsking' | 'isBusy' | 'restore'>;
  /** Whether something stands in the dialog that is not saved. */
  isChanged: () => boolean;
};

/** What differs between a revision and now, and the way back to it. */
export function RevisionDetail({ comparison, history, isChanged }: RevisionDetailProps) {
  const { revision, rows } = comparison;
  if (rows.length === 0) {
    const words = revision.isCurrent
      ? 'This is in effect now.'
      : 'Nothing differs from what is in effect now.';
    return <p className="px-3 pb-3 text-ink-2 text-sm">{words}</p>;
  }
  return (
    <div className="flex flex-col items-start gap-3 border-line border-t px-3 py-3">
      <ComparisonTable comparison={comparison} />
      {history.isAsking ? (
        <RestoreQuestion comparison={comparison} history={history} isChanged={isChanged} />
      ) : (
        <Button size="sm" onClick={() => history.setAsking(true)}>
          Go back to revision {revision.number}
        </Button>
      )}
    </div>
  );
}

function ComparisonTable({ comparison: { revision, rows } }: Pick<RevisionDetailProps, 'comparison'>) {
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <caption className="sr-only">Revision {revision.number} beside what is in effect now</caption>
      <thead>
        <tr className="text-left text-ink-3 text-xs">
          <th scope="col" className="pr-2 pb-1 font-medium">
            Entry
          </th>
          <th scope="col" className="pr-2 pb-1 font-medium">
            Revision {revision.number}
          </th>
          <th scope="col" className="pb-1 font-medium">
            Now
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className="border-line border-t align-top [overflow-wrap:anywhere]">
            <th scope="row" className="py-1.5 pr-2 text-left font-semibold">
              {row.label}
            </th>
            <td className="py-1.5 pr-2">{row.before}</td>
            <td className="py-1.5">{row.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RestoreQuestion({ comparison, history, isChanged }: RevisionDetailProps) {
  const { revision } = comparison;
  return (
    <Notice tone="warn" title={whatComesBack(revision)} isAlert className="self-stretch">
      {isChanged() && 'What you changed in this dialog and did not save is lost.'}
      <span className="mt-2 flex flex-wrap gap-2">
        <Button
          size="sm"
          isBusy={history.isBusy}
          busyWord="Going back"
          onClick={() => history.restore(revision)}
        >
          Go back to revision {revision.number}
        </Button>
        <Button ref={focusOnAppearing} size="sm" onClick={() => history.setAsking(false)}>
          Keep what is there now
        </Button>
      </span>
    </Notice>
  );
}

/** What going back to a revision does. */
function whatComesBack({ number, website }: Pick<RevisionItem, 'number' | 'website'>): string {
  const of = website === null ? 'the Global settings and keys' : `what ${website.name} overrides`;
  return `Revision ${number} becomes the newest one: ${of} become what they were.`;
}
