import { type Answer, ok, refuse } from '../answers';
import { issueToken } from '../state';
import type { MethodInput } from './index';

const flags = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** accounts.initRegistration (api.md sections 1.1 and 8.4): hands out a token and writes nothing else. */
export function initRegistration({ state, params }: MethodInput): Answer {
  const isLite = flags.get(params.get('isLite')?.toLowerCase() ?? 'false');
  if (isLite === undefined) return refuse(400006, 'Invalid parameter value: isLite');
  if (isLite && !state.site.isLiteEnabled) {
    return refuse(403036, 'Lite registration is not enabled for this partner');
  }
  return ok({ regToken: issueToken(state, { apiKey: state.site.apiKey, isLite }) });
}
