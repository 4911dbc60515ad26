import { demoSite } from './demo-site';
import { type FieldDefinition, profileFields } from './profile-fields';

/** An application key of the emulated site and the methods it may call; `*` stands for all. */
type SiteUser = { userKey: string; secret: string; permissions: string[]; isActive: boolean };

/** `default` leaves the six fields open that a new site has; `open` is a site whose admin opened the mapped ones. */
type SchemaMode = 'open' | 'default';

export type Site = {
  apiKey: string;
  users: SiteUser[];
  isLiteEnabled: boolean;
  schemaMode: SchemaMode;
};

/** The site that the sandbox is born with. */
export function createDemoSite(): Site {
  const { apiKey, userKey, secret } = demoSite;
  return {
    apiKey,
    users: [{ userKey, secret, permissions: ['*'], isActive: true }],
    isLiteEnabled: true,
    schemaMode: 'open',
  };
}

/** The definition of a profile field on this site, or undefined when the schema has none. */
export function fieldOf(site: Site, path: string): FieldDefinition | undefined {
  return fieldsByMode[site.schemaMode].get(path);
}

/** All profile fields of this site by path. */
export const fieldsOf = (site: Site): ReadonlyMap<string, FieldDefinition> => fieldsByMode[site.schemaMode];

const fieldsByMode: Record<SchemaMode, ReadonlyMap<string, FieldDefinition>> = {
  default: profileFields({ isOpened: false }),
  open: profileFields({ isOpened: true }),
};

const parents = new Set(
  [...fieldsByMode.default.keys()].flatMap((path) => (path.includes('.') ? [path.split('.', 1)[0]] : [])),
);

/** Whether a name stands for an object or an array with parts, as `phones` and `work` do. */
export const hasParts = (name: string): boolean => parents.has(name);
