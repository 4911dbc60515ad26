import { type Answer, ok, refuse } from '../answers';
import { type FieldDefinition, profileFields } from '../schema/profile-fields';
import type { ConsentDefinition, SiteSchema, SubscriptionDefinition } from '../schema/site-schema';
import type { MethodInput } from './index';

const DEFAULT_INCLUDE = 'profileSchema,dataSchema,subscriptionsSchema,preferencesSchema';
const filters = ['full', 'explicitOnly', 'clientOnly'];
const scopes = ['effective', 'group', 'site'];
const delivered = profileFields({ isOpened: false });

type IsShown = (writeAccess: FieldDefinition['writeAccess']) => boolean;

/**
 * accounts.getSchema (api.md sections 5.5 and 8.4); `include` is a list without blanks. Calls without keys see what a
 * client may write. A site that is in no group has one schema, whatever the scope (inference).
 */
export function getSchema({ site, user, params }: MethodInput): Answer {
  const [filter, scope] = [params.get('filter') ?? 'full', params.get('scope') ?? 'effective'];
  if (!filters.includes(filter)) return refuse(400006, 'Invalid parameter value: filter');
  if (!scopes.includes(scope)) return refuse(400006, 'Invalid parameter value: scope');
  const isShown: IsShown = (access) => (filter !== 'clientOnly' && user !== null) || access !== 'serverOnly';
  const schemas = Object.entries(
    describeSchemas(site.schema, { isShown, isExplicit: filter === 'explicitOnly' }),
  );
  const included = new Set((params.get('include') ?? DEFAULT_INCLUDE).split(','));
  return ok(Object.fromEntries(schemas.filter(([name]) => included.has(name))));
}

function describeSchemas(
  schema: SiteSchema,
  { isShown, isExplicit }: { isShown: IsShown; isExplicit: boolean },
) {
  const { profile, data, subscriptions, preferences } = schema;
  const own = isExplicit ? [...profile].filter(([path, field]) => isChanged(path, field)) : [...profile];
  const fieldsOf = (fields: Iterable<[string, FieldDefinition]>) =>
    Object.fromEntries(
      [...fields]
        .filter(([, field]) => isShown(field.writeAccess))
        .map(([path, field]) => [path, describeField(field)]),
    );
  const consents = [...preferences].filter(([, { writeAccess }]) => isShown(writeAccess));
  return {
    profileSchema: { fields: fieldsOf(own), dynamicSchema: false },
    dataSchema: { fields: fieldsOf(data.fields), dynamicSchema: data.isDynamic },
    subscriptionsSchema: {
      fields: Object.fromEntries([...subscriptions].map(([id, list]) => [id, { email: describeList(list) }])),
    },
    preferencesSchema: {
      fields: Object.fromEntries(consents.map(([path, consent]) => [path, describeConsent(consent)])),
    },
    internalSchema: { fields: {} },
    addressesSchema: { fields: {} },
  };
}

/** What an admin has set about a profile field; all else is as it is delivered. */
function isChanged(path: string, field: FieldDefinition): boolean {
  const before = delivered.get(path);
  return !before || JSON.stringify(describeField(before)) !== JSON.stringify(describeField(field));
}

function describeField(field: FieldDefinition): object {
  const { format } = field;
  return {
    required: field.isRequired,
    type: field.type,
    allowNull: field.allowsNull,
    writeAccess: field.writeAccess,
    ...(field.isEncrypted ? { encrypt: 'AES' } : {}),
    ...(format === null ? {} : { format: format === true ? 'true' : `regex('${format.source}')` }),
  };
}

function describeList({ doubleOptIn, description }: SubscriptionDefinition): object {
  const rules = { type: 'subscription', required: false, writeAccess: 'clientModify' };
  return {
    ...rules,
    doubleOptIn,
    description,
    enableConditionalDoubleOptIn: doubleOptIn,
    relatedConsentIds: [],
  };
}

function describeConsent({ currentDocVersion, writeAccess, isRequired }: ConsentDefinition): object {
  const rules = { type: 'consent', format: 'true', required: isRequired, writeAccess };
  return { ...rules, currentDocVersion, minDocVersion: 1, customData: [], consentVaultRetentionPeriod: 36 };
}
