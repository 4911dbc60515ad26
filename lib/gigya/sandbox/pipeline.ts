import { timingSafeEqual } from 'node:crypto';
import { type Answer, missing, refuse } from './answers';
import { type MethodDefinition, methods } from './methods';
import type { GigyaRequest } from './read-request';
import type { SandboxState } from './state';

type Checked = { method: MethodDefinition } | { refusal: Answer };

/** Steps 1 to 5 of the pipeline (api.md section 8.2): is this a call of a known method on a known site? */
export function checkAddress(state: SandboxState, request: GigyaRequest): Checked {
  if (!request.isReadable) return { refusal: refuse(400001, 'The parameters cannot be decoded') };
  const method = methods.get(request.path.slice(1));
  if (!method) return { refusal: refuse(405001, `Invalid API method: ${request.path.slice(1, 100)}`) };
  const apiKey = request.params.get('apiKey');
  if (!apiKey) return { refusal: missing('apiKey') };
  if (apiKey !== state.site.apiKey) {
    return { refusal: refuse(400093, `GSKeyBase is invalid, no version: ${apiKey.slice(0, 200)}`) };
  }
  return { method };
}

/** Steps 7 to 11: who calls, and may they? Null when nothing is to be said against it. */
export function checkCaller(state: SandboxState, request: GigyaRequest, method: string): Answer | null {
  const { params, authorization } = request;
  if (params.has('sig')) {
    return refuse(400001, 'Signed requests are not supported by this sandbox: send the secret');
  }
  if (authorization) {
    return refuse(400001, 'Bearer tokens are not supported by this sandbox: send the secret');
  }
  const secret = params.get('secret');
  // Without credentials the call counts as a browser's; every method here is open to those.
  if (secret === undefined) return null;
  const userKey = params.get('userKey');
  if (!userKey) return refuse(403007, 'Partner secrets are not accepted: send a userKey with its secret');
  const user = state.site.users.find((known) => known.userKey === userKey && known.isActive);
  if (!user) return refuse(403005, 'The supplied userkey was not found');
  if (!isSame(user.secret, secret)) return refuse(403010, 'Invalid parameter: secret');
  if (user.permissions.includes('*') || user.permissions.includes(method)) return null;
  const [namespace] = method.split('.', 1);
  const details = `Invalid namespace '${namespace}' or method '${method}' or you do not have the required permissions to call: ${method}`;
  return refuse(403007, details);
}

/** Steps 12 and 13: unknown parameters are dropped with a warning, then the method does its work. */
export function runMethod(state: SandboxState, request: GigyaRequest, method: MethodDefinition): Answer {
  const answer = method.run({ state, params: request.params });
  const ignored = [...request.params.keys()].filter((name) => !method.params.has(name));
  if (ignored.length === 0) return answer;
  const ignoredParams = ignored.map((paramName) => ({
    paramName: paramName.slice(0, 200),
    warningCode: 403007,
    message: 'This parameter is unknown or may not be used',
  }));
  return { ...answer, content: { ...answer.content, ignoredParams } };
}

function isSame(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}
