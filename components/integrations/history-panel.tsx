import { ArrowLeft } from 'lucide-react';
import type { RevisionItem } from '@/lib/integrations/revision-items';
import { Button } from '../ui/button';
import { focusOnAppearing } from '../ui/focus-on-appearing';
import { RelativeTime } from '../ui/relative-time';
import { Tag } from '../ui/tag';
import { FailureNotice } from './failure-notice';
import { RevisionDetail } from './revision-detail';
import type { History } from './use-history';

type HistoryPanelProps = {
  history: History;
  /** Whether something stands in the dialog that is not saved. */
  isChanged: () => boolean;
  onBack: () => void;
};

/** All saves of the connection, and the way back to one of them. */
export function HistoryPanel({ history, isChanged, onBack }: HistoryPanelProps) {
  const { listed, failure, isBusy } = history;
  const cursor = listed?.nextCursor ?? null;
  return (
    <section aria-labelledby="configure-history" className="flex min-w-0 flex-col gap-3.5">
      <div className="flex items-center gap-2">
        <h3 id="configure-history" ref={focusOnAppearing} tabIndex={-1} className="flex-1 font-semibold">
          History
        </h3>
        <Button size="sm" onClick={onBack}>
          <ArrowLeft />
          Back to the test
        </Button>
      </div>
      <div aria-live="polite" aria-busy={isBusy} className="flex flex-col gap-3.5">
        {failure !== null && <FailureNotice failure={failure}>{fieldWords(failure.fields)}</FailureNotice>}
        {listed?.items.length === 0 && <p className="text-ink-2 text-sm">Nothing was saved yet.</p>}
      </div>
      {listed !== null && listed.items.length > 0 && (
        <ol className="rounded-md border border-line bg-surface">
          {listed.items.map((item) => (
            <Revision key={item.id} item={item} history={history} isChanged={isChanged} />
          ))}
        </ol>
      )}
      {cursor !== null && (
        <Button size="sm" isBusy={isBusy} busyWord="Loading" onClick={() => history.showMore(cursor)}>
          Show older ones
        </Button>
      )}
    </section>
  );
}

const fieldWords = (fields: Record<string, string>) => [...new Set(Object.values(fields))].join(' ');

type RevisionProps = Pick<HistoryPanelProps, 'history' | 'isChanged'> & { item: RevisionItem };

function Revision({ item, history, isChanged }: RevisionProps) {
  const isChosen = history.chosenId === item.id;
  return (
    <li className="border-line border-t first:border-t-0">
      <button
        type="button"
        aria-expanded={isChosen}
        onClick={() => history.choose(item.id)}
        className="flex w-full flex-col gap-0.5 rounded-md px-3 py-2.5 text-left text-sm focus-visible:-outline-offset-2 hover:bg-sunken"
      >
        <span className="flex flex-wrap items-center gap-x-2">
          <b className="font-semibold">Revision {item.number}</b>
          {item.isCurrent && <Tag>now</Tag>}
          <span className="text-ink-2">
            {item.by ?? 'Passerelle'}, <RelativeTime at={item.at} />
          </span>
        </span>
        <span className="text-ink-2 [overflow-wrap:anywhere]">
          {item.website?.name ?? 'Global'}: {item.changed.join(', ') || 'nothing'}
        </span>
      </button>
      {isChosen && history.comparison !== null && (
        <RevisionDetail comparison={history.comparison} history={history} isChanged={isChanged} />
      )}
    </li>
  );
}
