import type { Locale } from '../../../forms/variables';
import type { WriteMethod } from '../mapping/fit-to-schema';
import type { Leaf } from '../mapping/leaf';
import type { SiteSchema } from '../mapping/site-schema';
import { type Payload, toPayload } from '../mapping/to-payload';

type Opening = { endpoint: 'accounts.initRegistration'; params: { isLite: true } };
type Registration = { endpoint: 'accounts.setAccountInfo'; params: Payload & { lang?: Locale } };
type Import = {
  endpoint: 'accounts.importLiteAccount';
  params: Pick<Payload, 'profile' | 'data' | 'subscriptions'> & { email: string };
};

/** A call of a push without keys and tokens, and what it carries of a person. */
export type PlannedCall = (Opening | Registration | Import) & { leaves: Leaf[] };

/**
 * The calls of a push in their order. A registration writes everything with one token. An import takes no preferences,
 * no communications and no regSource, and sends no double opt-in mail (api.md section 1.6): consents that need one of
 * these, or may need one because the schema is not known, follow in a registration of the same e-mail address. regSource
 * goes along with it where there is one, and is not sent otherwise: it says nothing of the person.
 */
export function planCalls(input: {
  leaves: Leaf[];
  method: WriteMethod;
  schema: SiteSchema | null;
  locale: Locale;
}): PlannedCall[] {
  const { leaves, method, schema, locale } = input;
  if (method === 'registration') return registration(leaves, locale);
  const isConsent = (leaf: Leaf) => needsRegistration(leaf, schema);
  const consents = leaves.filter(isConsent);
  const email = leaves.filter(({ parameter }) => parameter === 'profile.email');
  const regSource = leaves.filter(({ parameter }) => parameter === 'regSource');
  const imported = leaves.filter((leaf) => !isConsent(leaf) && leaf.parameter !== 'regSource');
  const following = consents.length > 0 ? registration([...email, ...consents, ...regSource], locale) : [];
  return [importCall(imported), ...following];
}

function registration(leaves: Leaf[], locale: Locale): PlannedCall[] {
  const payload = toPayload(leaves);
  const params = payload.preferences ? { ...payload, lang: locale } : payload;
  return [
    { endpoint: 'accounts.initRegistration', params: { isLite: true }, leaves: [] },
    { endpoint: 'accounts.setAccountInfo', params, leaves },
  ];
}

function importCall(leaves: Leaf[]): PlannedCall {
  const { profile, data, subscriptions } = toPayload(leaves);
  const params = {
    email: profile.email ?? '',
    profile,
    ...(data && { data }),
    ...(subscriptions && { subscriptions }),
  };
  return { endpoint: 'accounts.importLiteAccount', params, leaves };
}

function needsRegistration({ parameter }: Leaf, schema: SiteSchema | null): boolean {
  if (/^(preferences|communications)\./.test(parameter)) return true;
  if (!parameter.startsWith('subscriptions.')) return false;
  const known = schema?.subscriptions?.find(({ id }) => `subscriptions.${id}` === parameter);
  return known?.doubleOptIn ?? true;
}
