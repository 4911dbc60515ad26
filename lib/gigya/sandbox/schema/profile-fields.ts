export const fieldTypes = [
  'string',
  'basic-string',
  'text',
  'long',
  'integer',
  'float',
  'date',
  'boolean',
  'binary',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** So many fields a kind may have; Gigya's own bound is unknown. */
export const MAX_FIELDS = 1_000;

/** On lite accounts clientCreate counts as clientModify (api.md section 5.1). */
export const writeAccesses = ['clientModify', 'clientCreate', 'serverOnly'] as const;

export type FieldDefinition = {
  type: FieldType;
  writeAccess: (typeof writeAccesses)[number];
  isEncrypted: boolean;
  /** A pattern that a text must match; `true` for a boolean that must be true. */
  format: RegExp | true | null;
  isRequired: boolean;
  allowsNull: boolean;
};

// Rebuilt from the described behaviour (api.md section 5.1): at most 64 characters before the @ and no leading dot
// there; ASCII only; every domain label after the first has two characters or more; a bracketed IPv4 address passes.
const emailFormat =
  /^(?!\.)[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:\[\d{1,3}(?:\.\d{1,3}){3}\]|[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63})+)$/;
const formats = new Map([
  ['email', emailFormat],
  ['gender', /^[fmu]{1}$/],
]);
const deliveredSources = new Set([...formats.values()].map(({ source }) => source));

/** Whether a pattern is one that every site is delivered with; those are known to be fast. */
export const isDeliveredFormat = ({ source }: RegExp): boolean => deliveredSources.has(source);

const below = (parent: string, ...names: string[]): string[] => names.map((name) => `${parent}.${name}`);
const favorites = ['interests', 'activities', 'books', 'music', 'movies', 'television'];

const encryptedTexts = [
  ...['email', 'firstName', 'lastName', 'zip', 'country', 'gender', 'address', 'city', 'state', 'hometown'],
  ...['name', 'nickname', 'username', 'bio', 'proxyemail', 'photoURL', 'profileURL', 'thumbnailURL'],
  ...below('phones', 'number', 'type'),
  ...below('work', 'company', 'title', 'companyID', 'industry', 'location', 'description'),
  ...below('patents', 'title', 'summary', 'number', 'office', 'status', 'url'),
  ...below('publications', 'title', 'summary', 'publisher', 'url'),
  ...below('oidcData', 'name', 'middle_name', 'email_verified', 'phone_number', 'phone_number_verified'),
  ...below('oidcData.address', 'formatted', 'street_address', 'locality', 'region', 'postal_code', 'country'),
];

/** The 121 fields of three exported site schemas, by type (api.md section 5.1, source S8). */
const pathsByType: readonly (readonly [FieldType, readonly string[]])[] = [
  ['string', encryptedTexts],
  [
    'string',
    [
      ...['activities', 'educationLevel', 'honors', 'industry', 'interests', 'languages', 'locale'],
      ...['politicalView', 'professionalHeadline', 'religion', 'specialities', 'phones.default'],
      ...below('certifications', 'name', 'authority'),
      ...below('education', 'school', 'schoolType', 'fieldOfStudy', 'degree'),
      ...favorites.flatMap((kind) => below(`favorites.${kind}`, 'name', 'category')),
      ...below('lastLoginLocation', 'city', 'country', 'state'),
      ...below('likes', 'name', 'category'),
      ...below('skills', 'skill', 'level'),
    ],
  ],
  [
    'basic-string',
    [
      ...['interestedIn', 'relationshipStatus', 'timezone', 'verified', 'certifications.number', 'likes.id'],
      ...favorites.map((kind) => `favorites.${kind}.id`),
      ...below('oidcData', 'website', 'zoneinfo', 'locale', 'updated_at'),
    ],
  ],
  [
    'long',
    [
      ...['age', 'birthDay', 'birthMonth', 'birthYear', 'followersCount', 'followingCount'],
      ...['education.startYear', 'education.endYear', 'likes.timestamp', 'skills.years', 'work.companySize'],
    ],
  ],
  [
    'date',
    [
      ...['certifications.startDate', 'certifications.endDate', 'likes.time', 'patents.date'],
      ...['publications.date', 'work.startDate', 'work.endDate'],
    ],
  ],
  ['boolean', ['work.isCurrent']],
  ['float', below('lastLoginLocation.coordinates', 'lat', 'lon')],
];

/** The six fields that three exported site schemas leave to the client (api.md sections 0.2 and 5.1). */
const openByDefault = new Set(['email', 'firstName', 'lastName', 'zip', 'country', 'birthYear']);
const openedByAdmin = new Set(['gender', 'birthDay', 'birthMonth', 'phones.number', 'address', 'city'])
  .add('work.title')
  .add('work.company');

/** The profile schema of a site as it is delivered, or with the mapped fields opened to clientModify by its admin. */
export function profileFields(input: { isOpened: boolean }): Map<string, FieldDefinition> {
  const isWritable = (path: string) => openByDefault.has(path) || (input.isOpened && openedByAdmin.has(path));
  const encrypted = new Set(encryptedTexts);
  const define = (path: string, type: FieldType): [string, FieldDefinition] => [
    path,
    {
      type,
      writeAccess: isWritable(path) ? 'clientModify' : 'serverOnly',
      isEncrypted: encrypted.has(path),
      format: formats.get(path) ?? null,
      isRequired: false,
      allowsNull: true,
    },
  ];
  return new Map(pathsByType.flatMap(([type, paths]) => paths.map((path) => define(path, type))));
}
