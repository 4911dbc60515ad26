import { type Answer, missing, refuse } from '../answers';
import { type MethodDefinition, methods } from '../methods';
import type { GigyaRequest } from '../read-request';
import type { Site } from '../site';
import type { SandboxState } from '../state';
import type { LocatedCall, Refusal } from './call-context';
import { checkDataCentre } from './check-data-centre';
import { isServedHost, readHost } from './read-host';

/**
 * Steps 1 to 5 of the pipeline (api.md section 8.2): can it be read, which method, is it safe, which site, and does that
 * site live here?
 */
export function locateCall(state: SandboxState, request: GigyaRequest): LocatedCall | Refusal {
  if (!request.isReadable) return { refusal: refuse(400001, 'The parameters cannot be decoded') };
  if (!isServedHost(request.host)) return { refusal: refuse(400001, foreignHost) };
  const method = findMethod(request);
  if (!method) return { refusal: refuse(405001, `Invalid API method: ${request.path.slice(1, 100)}`) };
  const unsafe = checkTls(state, request);
  if (unsafe) return { refusal: unsafe };
  const found = findSite(state, request);
  if ('refusal' in found) return found;
  const located = { state, request, method, site: found.site };
  const elsewhere = checkDataCentre(located);
  return elsewhere ? { refusal: elsewhere } : located;
}

const foreignHost =
  'This host is not served: call 127.0.0.1, or a name below localhost, test, gigya.com or sapcdm.cn';

/** Step 2: the path is the method, and a host that names a namespace must name the method's. */
function findMethod({ path, host }: GigyaRequest): MethodDefinition | undefined {
  const name = path.slice(1);
  const { namespace } = readHost(host);
  return namespace === null || name.startsWith(`${namespace}.`) ? methods.get(name) : undefined;
}

/** Step 3: a secret or a regToken must come by TLS (api.md section 2.1), where the sandbox is told to care. */
function checkTls({ options }: SandboxState, { params, isSecure }: GigyaRequest): Answer | null {
  if (!options.requiresTls || isSecure) return null;
  const name = ['secret', 'regToken'].find((sensitive) => params.has(sensitive));
  return name ? refuse(403006, `The parameter ${name} must be sent over HTTPS`) : null;
}

/** Step 4, with the captured details of an invalid key (api.md section 4.2). */
function findSite({ sites }: SandboxState, { params }: GigyaRequest): { site: Site } | Refusal {
  const apiKey = params.get('apiKey');
  if (!apiKey) return { refusal: missing('apiKey') };
  const site = sites.get(apiKey);
  if (site) return { site };
  return { refusal: refuse(400093, `GSKeyBase is invalid, no version: ${apiKey.slice(0, 200)}`) };
}
