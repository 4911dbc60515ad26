import { TriangleAlert } from 'lucide-react';
import type { DescribedRow } from '@/lib/integrations/define';
import { Badge } from '../../ui/badge';
import { chipOf } from './described-row';
import { SourceChips } from './source-chips';

type LeftOutRowsProps = { rows: readonly DescribedRow[]; warningTexts: Record<string, string> };

/** The rows whose value does not go along, each with its cause. */
export function LeftOutRows({ rows, warningTexts }: LeftOutRowsProps) {
  const leftOut = rows.filter(({ state }) => state === 'left_out');
  if (leftOut.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 text-sm">
      <Badge tone="warn" icon={TriangleAlert} className="self-start">
        {leftOut.length === 1 ? '1 left out' : `${leftOut.length} left out`}
      </Badge>
      <ul aria-label="Left out" className="flex flex-col gap-2">
        {leftOut.map(({ setting, index, sources, parameters, reason }) => (
          <li key={`${setting} ${parameters.join()} ${index}`} className="flex flex-col gap-0.5">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <SourceChips chips={sources.map(chipOf)} />
              <span className="wrap-anywhere">{parameters.join(', ')}</span>
            </span>
            {reason !== null && <span className="text-ink-2">{warningTexts[reason] ?? reason}.</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
