import { type Answer, refuse } from '../answers';
import { findToken, type RegToken } from '../state';
import type { MethodInput } from './index';

/** The token of a call, if it is good here; else 403005, the likelier answer to an expired one (api.md section 4.1). */
export function findRegToken({ state, site }: MethodInput, text: string): RegToken | { refusal: Answer } {
  const token = findToken(state, text);
  if (token?.apiKey === site.apiKey) return token;
  return { refusal: refuse(403005, 'The supplied regToken is not valid') };
}
