import 'server-only';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { partnerOrThrow } from './internal';
import { readFormValues } from './read-form-values';
import { configureContextSchema } from './schemas';

/** What a mapping can refer to besides the standard fields: what the account's campaigns ask for. */
export type ConfigureContext = {
  fields: { name: string; label: string; kind: string }[];
  optIns: { name: string; wording: string; category: string }[];
};

/** Custom fields and opt-ins of the account's campaigns, drafts and published ones, those of the newest first. */
export async function getConfigureContext({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<ConfigureContext> {
  authorise(ctx, 'integration:manage');
  const { integrationId } = configureContextSchema.parse(input);
  partnerOrThrow(integrationId);
  const { fields, optIns } = await readFormValues(ctx.accountId);
  return { fields: fields.map(({ name, label, kind }) => ({ name, label, kind })), optIns };
}
