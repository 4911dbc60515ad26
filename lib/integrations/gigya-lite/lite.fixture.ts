import { demoSite } from '../../gigya/sandbox/demo-site';
import { type Sandbox, startSandbox } from '../../gigya/sandbox/start-sandbox';
import type { AttemptReport, DeliveryContent, Implementation, OpenConnection } from '../define';
import { createGigyaLite } from './create-gigya-lite';

/** The published keys of the sandbox's demo site. */
export const demoSecrets: Record<'apiKey' | 'userKey' | 'secret', string> = demoSite;

/** All 14 variables, as a form would hand them over. */
export const jane: DeliveryContent['profile'] = {
  email: 'jane.doe@mail.com',
  firstname: 'Jane',
  lastname: 'Doe',
  gender: 'F',
  birthday: '1959-05-06',
  phone: '0487 66 49251',
  address: 'Rue de Birmingham',
  number: '280',
  box: '4',
  locality: 'Diest',
  zipcode: '03290',
  country: 'BE',
  function: 'Advertising Director',
  company: 'Spotify',
};

export function connectionWith(secrets: Record<string, string> = demoSecrets): OpenConnection {
  const ids = { accountId: 'account', connectionId: 'connection', revisionId: 'revision' };
  return { ...ids, settings: { dataCentre: 'sandbox' }, secrets };
}

export function contentOf(profile: DeliveryContent['profile']): DeliveryContent {
  return { deliveryId: 'delivery', profile, locale: 'en', campaign: { id: 'campaign-1', name: 'Weekend' } };
}

export type Lite = {
  sandbox: Sandbox;
  implementation: Implementation;
  push(profile: DeliveryContent['profile'], secrets?: Record<string, string>): Promise<AttemptReport>;
};

/** A sandbox on a free port and the integration that talks to it, over real HTTP. */
export async function startLite(options: { totalTimeoutMs?: number } = {}): Promise<Lite> {
  const sandbox = await startSandbox({ port: 0 });
  const implementation = createGigyaLite({ sandboxOrigin: () => sandbox.origin, ...options });
  const { signal } = new AbortController();
  return {
    sandbox,
    implementation,
    push: (profile, secrets) =>
      implementation.deliver({ connection: connectionWith(secrets), content: contentOf(profile), signal }),
  };
}
