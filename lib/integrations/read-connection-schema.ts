import 'server-only';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { enteredValues } from './entered-values';
import { partnerOrThrow } from './internal';
import { keepSchema, readSchema } from './keep-schema';
import { readConnectionSchemaSchema } from './schemas';

const timeoutMs = 20_000;

export type ReadSchemaResult =
  | { kind: 'read'; readAt: string; destination: string }
  | { kind: 'problem'; message: string };

/**
 * Asks the partner which fields it has, with what stands in the dialog, and keeps the answer by where it was read.
 * @throws AppError('invalid') by field before anything is sent
 */
export async function readConnectionSchema({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<ReadSchemaResult> {
  authorise(ctx, 'integration:manage');
  const { locale, websiteId, ...entered } = readConnectionSchemaSchema.parse(input);
  const partner = partnerOrThrow(entered.integrationId);
  const { implementation } = partner;
  if (!implementation.readSchema) {
    return { kind: 'problem', message: 'This partner does not tell which fields it has.' };
  }
  const { settings, secrets, current, destination } = await enteredValues(partner, {
    ctx,
    entered,
    websiteId,
  });
  if (!current) return { kind: 'problem', message: 'Save the keys first. Then the fields can be read.' };
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await implementation.readSchema({ settings, secrets, locale, signal });
  if ('problem' in answer) return { kind: 'problem', message: answer.problem };
  const place = { accountId: ctx.accountId, connectionId: current.id, destination };
  await keepSchema({ ...place, body: answer.body });
  const kept = await readSchema(place);
  return { kind: 'read', readAt: kept?.readAt ?? new Date().toISOString(), destination };
}
