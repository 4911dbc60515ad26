import 'server-only';
import { z } from 'zod';
import { listAudit } from '../audit/list-audit';
import type { Context } from '../context';

export type ConnectionChange = {
  id: string;
  at: string;
  /** The person's name, or null when the system acted. */
  actor: string | null;
  action: string;
  /** The product name of the integration. */
  integration: string;
  /** `name` and the keys of the settings and secrets that were changed. */
  changed: string[];
  isFirst: boolean;
  /** Deliveries that were held or released with it. */
  deliveries: number;
  works: boolean;
};

const detailSchema = z.object({
  integration: z.string().catch('A connection'),
  changed: z.array(z.string()).catch([]),
  revision: z.number().catch(0),
  released: z.number().catch(0),
  deliveries: z.number().catch(0),
  works: z.boolean().catch(false),
});

/** Who last configured, tested and switched the account's connections, newest first. */
export async function listConnectionChanges({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<ConnectionChange[]> {
  const { limit } = z.object({ limit: z.int() }).parse(input);
  const records = await listAudit({ ctx, input: { subjectKind: 'connection', limit } });
  return records.map(({ id, at, actor, action, detail }) => {
    const { integration, changed, revision, released, deliveries, works } = detailSchema.parse(detail);
    const reached = released + deliveries;
    return { id, at, actor, action, integration, changed, isFirst: revision === 1, deliveries: reached, works };
  });
}
