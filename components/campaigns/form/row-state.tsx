import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { DescribedRow } from '@/lib/integrations/define';
import { Badge } from '../../ui/badge';

/** Whether a value reaches the partner; nothing while that is not known. */
export function RowState({ state }: Pick<DescribedRow, 'state'>) {
  if (state === 'unknown') return null;
  return state === 'sent' ? (
    <Badge tone="ok" icon={CircleCheck}>
      Sent
    </Badge>
  ) : (
    <Badge tone="warn" icon={TriangleAlert}>
      Left out
    </Badge>
  );
}
