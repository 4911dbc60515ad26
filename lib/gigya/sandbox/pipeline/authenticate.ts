import { refuse } from '../answers';
import type { SiteUser } from '../site';
import { authModeOf } from './auth-mode';
import { authenticateBearer } from './authenticate-bearer';
import { authenticateSecret } from './authenticate-secret';
import { authenticateSignature } from './authenticate-signature';
import type { LocatedCall, Refusal } from './call-context';

/** Whose keys came with the call; null for one that came without. */
type Caller = { user: SiteUser | null };

/** Steps 7 to 10 of the pipeline (api.md section 8.2): who calls? */
export function authenticate(call: LocatedCall): Caller | Refusal {
  switch (authModeOf(call.request)) {
    case 'secret':
      return authenticateSecret(call);
    case 'signature':
      return authenticateSignature(call);
    case 'bearer':
      return authenticateBearer(call);
    case 'anonymous':
      return admitAnonymous(call);
  }
}

/** Step 10: with the API key alone, as browsers call, only some methods are open; the code is an inference. */
function admitAnonymous({ method, request }: LocatedCall): Caller | Refusal {
  const isOpen =
    method.anonymous === 'always' || (method.anonymous === 'with_token' && request.params.has('regToken'));
  return isOpen ? { user: null } : { refusal: refuse(403005, `${method.name} needs a user key`) };
}
