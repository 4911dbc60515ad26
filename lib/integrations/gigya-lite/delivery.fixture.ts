import { demoSite } from '../../gigya/sandbox/demo-site';
import type { DeliveryContent, OpenConnection } from '../define';

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

/** A connection to the sandbox with the native mapping; `settings` are beside the data centre. */
export function connectionWith(change: Partial<OpenConnection> = {}): OpenConnection {
  return {
    ...{ accountId: 'account', connectionId: 'connection', revisionId: 'revision', website: null },
    ...{ secrets: demoSecrets, destination: 'destination', detected: {}, schema: null },
    ...change,
    settings: { dataCentre: 'sandbox', ...Object(change.settings) },
  };
}

export function contentOf(
  profile: DeliveryContent['profile'],
  change: Partial<DeliveryContent> = {},
): DeliveryContent {
  return {
    ...{ deliveryId: 'delivery', profile, answers: {}, optIns: {}, locale: 'en' },
    ...{ channel: 'minisite', source: null, decision: null },
    campaign: { id: 'campaign-1', name: 'Weekend', country: null },
    ...change,
  };
}
