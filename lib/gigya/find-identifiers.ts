import 'server-only';
import { z } from 'zod';
import type { GigyaSite } from './call';
import { callMethod, type MethodResult } from './call-method';
import { recordOf } from './lenient';

const values = z.union([z.array(z.string()), z.string().transform((value) => [value])]);

const answer = z.object({ identifiers: recordOf(values) }).transform(({ identifiers }) => ({
  uid: Object.entries(identifiers).find(([name]) => /(^|\/)uid$/i.test(name))?.[1][0] ?? null,
  identifiers,
}));

/**
 * Finds every identifier of an account by one of them, without the lag of a search: `accounts.identifiers.find`. Documented
 * as a map from names such as `gigya.com/identifiers/UID` to lists; also seen in lower case, so the name's case does not
 * matter, and single texts are read too. Whether lite accounts are found, and what an unknown identifier answers, is not
 * documented (api.md sections 1.5 and 8.4).
 */
export async function findIdentifiers(input: {
  site: GigyaSite;
  signal: AbortSignal;
  id: string;
  /** What `id` is; an e-mail address by default. */
  kind?: 'email' | 'UID' | 'username' | 'phone';
}): Promise<MethodResult<z.infer<typeof answer>>> {
  const { site, signal, id, kind = 'email' } = input;
  const params = { identifierSchema: `gigya.com/identifiers/${kind}`, id };
  return callMethod({ site, signal, method: 'accounts.identifiers.find', params, answer });
}
