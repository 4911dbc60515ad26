import { type Answer, missing, ok, refuse } from '../answers';
import type { MethodInput } from './index';

/** accounts.progression.getPolicy (api.md section 1.7): what becomes of lite data when the person registers. */
export function getPolicy({ site }: MethodInput): Answer {
  return ok({ policy: site.policies.progression });
}

/** accounts.progression.setPolicy (api.md section 1.7): `auto` merges lite into full, `none` merges nothing. */
export function setPolicy({ site, params }: MethodInput): Answer {
  const policy = params.get('policy');
  if (!policy) return missing('policy');
  if (policy !== 'auto' && policy !== 'none') return refuse(400006, 'Invalid parameter value: policy');
  site.policies.progression = policy;
  return ok();
}
