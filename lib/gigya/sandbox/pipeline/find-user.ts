import { refuse } from '../answers';
import type { Site, SiteUser } from '../site';
import type { Refusal } from './call-context';

/**
 * The active user or application key of that name. None at all means a partner secret, refused since 2023; which code
 * that answers is unknown, 403007 an inference (api.md sections 0.5 and 8.2).
 */
export function findUser(site: Site, userKey: string | undefined): { user: SiteUser } | Refusal {
  if (!userKey) {
    return { refusal: refuse(403007, 'Partner secrets are not accepted: send a userKey with its secret') };
  }
  const user = site.users.find((known) => known.userKey === userKey && known.isActive);
  return user ? { user } : { refusal: refuse(403005, 'The supplied userkey was not found') };
}
