import { CircleCheck, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { DescribedRow } from '@/lib/integrations/define';
import { Badge } from '../../ui/badge';
import type { Tone } from '../../ui/tone';

type Face = { tone: Tone; icon: LucideIcon; words: string };

const faces: Record<DescribedRow['state'], Face | null> = {
  sent: { tone: 'ok', icon: CircleCheck, words: 'Sent' },
  left_out: { tone: 'warn', icon: TriangleAlert, words: 'Left out' },
  unknown: null,
};

type RowMarkProps = {
  row: DescribedRow;
  /** Words by reason. */
  warningTexts: Record<string, string>;
};

/** What becomes of a row: a state with its cause beside it, and the value of the example. */
export function RowMark({ row, warningTexts }: RowMarkProps) {
  const face = faces[row.state];
  const cause = row.reason === null ? undefined : (warningTexts[row.reason] ?? row.reason);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      {face && (
        <Badge tone={face.tone} icon={face.icon}>
          {face.words}
        </Badge>
      )}
      {cause !== undefined && <span className="text-ink">{cause}.</span>}
      {row.hasDoubleOptIn && <span>The person confirms by e-mail.</span>}
      {row.example !== '' && (
        <span className="wrap-anywhere">
          Example: <span className="text-ink">{row.example}</span>
        </span>
      )}
    </span>
  );
}
