import { type Answer, ok, refuse } from '../answers';
import { isTrue } from '../flags';
import { issueToken } from '../state';
import type { MethodInput } from './index';

const isFlag = (value: string): boolean => /^(true|false|1|0)$/i.test(value);

/**
 * accounts.initRegistration (api.md sections 1.1 and 8.4): a token for a lite or a full registration, good for an
 * hour.
 */
export function initRegistration({ state, site, params }: MethodInput): Answer {
  const isLite = params.get('isLite') ?? 'false';
  if (!isFlag(isLite)) return refuse(400006, 'Invalid parameter value: isLite');
  // An account needs a lite site only when it is to be a lite one; the code is an inference (api.md section 8.4).
  if (isTrue(isLite) && !site.isLiteEnabled) return refuse(403036, 'Lite registration is not enabled');
  return ok({ regToken: issueToken(state, { apiKey: site.apiKey, isLite: isTrue(isLite) }) });
}
