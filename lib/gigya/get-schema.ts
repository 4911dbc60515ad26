import 'server-only';
import { z } from 'zod';
import type { GigyaSite } from './call';
import { callMethod, type MethodResult } from './call-method';

const field = z.looseObject({
  type: z.string().optional().catch(undefined),
  writeAccess: z.string().optional().catch(undefined),
  format: z.string().optional().catch(undefined),
});

const answer = z.object({
  profileSchema: z.object({
    /** By path without the leading `profile.`, for example `phones.number`. */
    fields: z.record(z.string(), field),
  }),
});

export type ProfileSchema = z.infer<typeof answer>['profileSchema'];

/**
 * Reads the site's profile schema: which fields exist and who may write them. Proves the data centre, the API key and
 * the credentials in one call without side effect (api.md section 5.5; `include` must hold no blanks, section 7).
 */
export async function getSchema(input: {
  site: GigyaSite;
  signal: AbortSignal;
}): Promise<MethodResult<z.infer<typeof answer>>> {
  const { site, signal } = input;
  return callMethod({
    site,
    signal,
    method: 'accounts.getSchema',
    params: { include: 'profileSchema' },
    answer,
  });
}
