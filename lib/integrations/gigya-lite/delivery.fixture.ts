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

export function connectionWith(change: Partial<OpenConnection> = {}): OpenConnection {
  const ids = { accountId: 'account', connectionId: 'connection', revisionId: 'revision' };
  return { ...ids, settings: { dataCentre: 'sandbox' }, secrets: demoSecrets, detected: {}, ...change };
}

export function contentOf(profile: DeliveryContent['profile']): DeliveryContent {
  return { deliveryId: 'delivery', profile, locale: 'en', campaign: { id: 'campaign-1', name: 'Weekend' } };
}
