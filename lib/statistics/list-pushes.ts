import 'server-only';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { parseInput } from './internal';
import { readPushes } from './read-pushes';
import { listPushesSchema, type Pushes } from './schemas';

/**
 * What has become in the meantime of participations that are on the screen already. Holds ids, states and causes and
 * nothing about the person, so that asking again and again needs no entry in the audit trail.
 */
export async function listPushes({ ctx, input }: { ctx: Context; input: unknown }): Promise<Pushes> {
  authorise(ctx, 'participants:view');
  const { campaignId, participationIds } = parseInput(listPushesSchema, input);
  return readPushes({ accountId: ctx.accountId, campaignId }, participationIds);
}
