import { type FieldDefinition, profileFields } from './profile-fields';

/** A list of the e-mail channel that people can subscribe to (api.md section 5.3). */
export type SubscriptionDefinition = { doubleOptIn: boolean; description: string };

/** A consent that people can give (api.md section 5.4). */
export type ConsentDefinition = {
  currentDocVersion: number;
  writeAccess: FieldDefinition['writeAccess'];
  isRequired: boolean;
};

/** What a site knows of its fields. Paths come without the leading `profile.`, `data.` and so on. */
export type SiteSchema = {
  /** The preset it was made of, or `custom` once somebody changed a field. */
  mode: SchemaMode | 'custom';
  profile: Map<string, FieldDefinition>;
  data: { fields: Map<string, FieldDefinition>; isDynamic: boolean };
  /** By id, which may hold a dot. */
  subscriptions: Map<string, SubscriptionDefinition>;
  /** By path, for example `terms.tos`. */
  preferences: Map<string, ConsentDefinition>;
  /** `<channel>_<topic>`, for example `email_news` (api.md section 1.2). */
  communications: Set<string>;
};

/** `default` leaves the six fields open that a new site has; `open` is a site whose admin opened the mapped ones. */
export type SchemaMode = 'open' | 'default';

/** A schema to begin with. Both presets have a few fields of their own beside the profile, so that each kind can be tried. */
export function createSchema(mode: SchemaMode): SiteSchema {
  const text = { isEncrypted: false, format: null, isRequired: false, allowsNull: true } as const;
  return {
    mode,
    profile: profileFields({ isOpened: mode === 'open' }),
    data: {
      isDynamic: false,
      fields: new Map([
        ['hobby', { ...text, type: 'string', writeAccess: 'clientModify' }],
        ['children', { ...text, type: 'long', writeAccess: 'clientModify' }],
        ['loyaltyNumber', { ...text, type: 'string', writeAccess: 'serverOnly' }],
      ]),
    },
    subscriptions: new Map([
      ['newsletter', { doubleOptIn: false, description: 'Monthly newsletter' }],
      ['offers', { doubleOptIn: true, description: 'Offers, confirmed by a mail' }],
    ]),
    preferences: new Map([
      ['terms.tos', { currentDocVersion: 1, writeAccess: 'clientModify', isRequired: false }],
      ['privacy.marketing', { currentDocVersion: 1, writeAccess: 'clientModify', isRequired: false }],
    ]),
    communications: new Set(['email_news']),
  };
}
