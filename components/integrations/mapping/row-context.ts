import type { DescribedRow } from '@/lib/integrations/define';
import type { SoughtRow } from './described-row';

/** What every row of an editor is shown with. */
export type RowContext = {
  /** Messages by path, for example `mapping.3.target`. */
  errors: Record<string, string>;
  /** Words by reason. */
  warningTexts: Record<string, string>;
  /** Id of the suggested targets. */
  listId: string;
  /** What is known of a row. */
  lookUp: (row: Omit<SoughtRow, 'setting'>) => DescribedRow | null;
};
