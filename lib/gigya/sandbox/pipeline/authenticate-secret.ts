import { refuse } from '../answers';
import type { SiteUser } from '../site';
import type { LocatedCall, Refusal } from './call-context';
import { findUser } from './find-user';
import { isSameText } from './is-same-text';

/** Steps 7a to 7c: a user key with its secret, with the captured words (api.md sections 2.1 and 4.2). */
export function authenticateSecret({ request, site }: LocatedCall): { user: SiteUser } | Refusal {
  const { params } = request;
  const found = findUser(site, params.get('userKey'));
  if ('refusal' in found) return found;
  const isRight = found.user.secret !== null && isSameText(found.user.secret, params.get('secret') ?? '');
  return isRight ? found : { refusal: refuse(403010, 'Invalid parameter: secret') };
}
