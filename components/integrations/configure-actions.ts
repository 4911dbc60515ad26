import type { ActionResult } from '@/lib/actions/result';
import type { RevisionComparison } from '@/lib/integrations/compare-revisions';
import type { DescribedConnection } from '@/lib/integrations/describe-connection';
import type { ConfigureContext } from '@/lib/integrations/get-configure-context';
import type { ReadSchemaResult } from '@/lib/integrations/read-connection-schema';
import type { RevisionItem } from '@/lib/integrations/revision-items';
import type { SavedConnection } from '@/lib/integrations/save-connection';
import type { ConnectionTestReport } from '@/lib/integrations/test-connection';
import type { Scope } from './draft';
import type { Entries } from './entries';

type Ask<Input, Answer> = (input: Input) => Promise<ActionResult<Answer>>;
type OfIntegration = { integrationId: string };

/** What the Configure dialog asks of the server. */
export type ConfigureActions = {
  save: Ask<Entries & { expectedRevision: number | null; switchOn: boolean }, SavedConnection>;
  test: Ask<Entries & { websiteId: Scope; pushesSample: boolean }, ConnectionTestReport>;
  describe: Ask<
    OfIntegration & {
      websiteId: Scope;
      settings: Record<string, unknown>;
      destination: string | null;
      sample: null;
      locale: 'en' | 'fr' | 'nl';
    },
    DescribedConnection
  >;
  readSchema: Ask<Entries & { websiteId: Scope }, ReadSchemaResult>;
  getContext: Ask<OfIntegration, ConfigureContext>;
  listRevisions: Ask<
    OfIntegration & { cursor?: number },
    { items: RevisionItem[]; nextCursor: number | null }
  >;
  compareRevisions: Ask<OfIntegration & { revisionId: string }, RevisionComparison>;
  restoreRevision: Ask<OfIntegration & { revisionId: string; expectedRevision: number }, SavedConnection>;
};
