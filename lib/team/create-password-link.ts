import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { withTransaction } from '../db/transaction';
import { memberOrThrow } from './internal';
import { makeOneTimeLink } from './one-time-code';
import { userIdSchema } from './schemas';

/** Makes a link where a colleague chooses a new password. The old one works until then. */
export async function createPasswordLink({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<{ url: string; expiresAt: Date }> {
  authorise(ctx, 'team:manage');
  const { userId } = userIdSchema.parse(input);
  return withTransaction(async (tx) => {
    await memberOrThrow(tx, { ctx, userId });
    const link = await makeOneTimeLink(tx, { purpose: 'password', userId });
    await recordAudit(tx, { ctx, action: 'user.password_link_made', subject: { kind: 'user', id: userId } });
    return link;
  });
}
