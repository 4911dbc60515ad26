import { type Answer, refuse } from '../answers';
import type { SiteUser } from '../site';
import { type AuthMode, authModeOf } from './auth-mode';
import { authenticate } from './authenticate';
import type { LocatedCall } from './call-context';
import { checkPermission } from './check-permission';
import { checkQuotas } from './check-quotas';
import { personOf } from './person-of';

/** What a call came to, and how to end it: it counts as under way for its person until its answer has gone. */
export type Outcome = { answer: Answer; auth: AuthMode | 'none'; end(): void };

const nothing = (): void => undefined;

/**
 * Steps 6 to 13 of the pipeline (api.md section 8.2), the planned faults excepted: quotas, keys, permission, the limit of
 * calls at once for one UID (api.md section 6.1), then the method, without the parameters that it does not know.
 */
export function runMethod(call: LocatedCall, callId: string): Outcome {
  const busy = checkQuotas(call);
  if (busy) return { answer: busy, auth: 'none', end: nothing };
  const auth = authModeOf(call.request);
  const caller = authenticate(call);
  if ('refusal' in caller) return { answer: caller.refusal, auth, end: nothing };
  const { user } = caller;
  const forbidden = user && checkPermission(user, call.method.name);
  if (forbidden) return { answer: forbidden, auth, end: nothing };
  const end = enter(call);
  if (!end) return { answer: refuse(409030), auth, end: nothing };
  return { answer: perform(call, { user, callId }), auth, end };
}

function enter(call: LocatedCall): (() => void) | null {
  const { limits, options } = call.state;
  const person = personOf(call);
  return person === null ? nothing : limits.enter(person, options.perUidConcurrency);
}

function perform(call: LocatedCall, { user, callId }: { user: SiteUser | null; callId: string }): Answer {
  const { state, site, method } = call;
  const { params, ignored } = dropUnknown(call);
  const answer = method.run({
    state,
    site,
    user,
    params,
    emit: (event) => state.webhooks.emit(site, { ...event, callId }),
  });
  if (ignored.length === 0) return answer;
  const ignoredParams = ignored.map((name) => ({
    paramName: name.slice(0, 200),
    warningCode: 403007,
    message: 'This parameter is unknown or may not be used',
  }));
  return { ...answer, content: { ...answer.content, ignoredParams } };
}

/** Step 12: unknown parameters are dropped with a warning, not refused. */
function dropUnknown({ method, request }: LocatedCall) {
  const ignored = [...request.params.keys()].filter((name) => !method.params.has(name));
  if (ignored.length === 0) return { params: request.params, ignored };
  const params = new Map([...request.params].filter(([name]) => method.params.has(name)));
  return { params, ignored };
}
