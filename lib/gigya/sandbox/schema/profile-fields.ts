export type FieldType = 'string' | 'basic-string' | 'long' | 'date' | 'boolean';
export type FieldDefinition = {
  type: FieldType;
  writeAccess: 'clientModify' | 'serverOnly';
  isEncrypted: boolean;
  /** A pattern that a text must match. */
  format: RegExp | null;
};

// Rebuilt from the described behaviour (api.md section 5.1): at most 64 characters before the @ and no leading dot
// there; ASCII only; every domain label after the first has two characters or more; a bracketed IPv4 address passes.
const emailFormat =
  /^(?!\.)[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:\[\d{1,3}(?:\.\d{1,3}){3}\]|[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63})+)$/;
const genderFormat = /^[fmu]{1}$/;

const encryptedTexts = [
  'email',
  'firstName',
  'lastName',
  'zip',
  'country',
  'gender',
  'address',
  'city',
  'state',
]
  .concat(['phones.number', 'phones.type'])
  .concat([
    'work.company',
    'work.title',
    'work.companyID',
    'work.industry',
    'work.location',
    'work.description',
  ]);
const texts = ['phones.default', 'locale', 'languages', 'timezone', 'nickname', 'name', 'username', 'bio']
  .concat(['photoURL', 'profileURL', 'thumbnailURL', 'hometown', 'industry', 'relationshipStatus', 'honors'])
  .concat([
    'religion',
    'politicalView',
    'interestedIn',
    'activities',
    'educationLevel',
    'interests',
    'specialities',
  ])
  .concat(['education.school', 'education.schoolType', 'education.fieldOfStudy', 'education.degree'])
  .concat(['skills.skill', 'skills.level', 'likes.name', 'likes.category', 'likes.id']);
const numbers = ['age', 'birthDay', 'birthMonth', 'birthYear', 'work.companySize', 'skills.years'].concat([
  'education.startYear',
  'education.endYear',
  'followersCount',
  'followingCount',
]);

/** The six fields that three exported site schemas leave to the client (api.md sections 0.2 and 5.1). */
const openByDefault = new Set(['email', 'firstName', 'lastName', 'zip', 'country', 'birthYear']);
const openedByAdmin = new Set(['gender', 'birthDay', 'birthMonth', 'phones.number', 'address', 'city'])
  .add('work.title')
  .add('work.company');

/** The profile schema of a site as it is delivered, or with the mapped fields opened to clientModify by its admin. */
export function profileFields(input: { isOpened: boolean }): Map<string, FieldDefinition> {
  const isWritable = (path: string) => openByDefault.has(path) || (input.isOpened && openedByAdmin.has(path));
  const define = (path: string, type: FieldType, isEncrypted = false): [string, FieldDefinition] => {
    const writeAccess = isWritable(path) ? 'clientModify' : 'serverOnly';
    return [path, { type, writeAccess, isEncrypted, format: formatOf(path) }];
  };
  return new Map([
    ...encryptedTexts.map((path) => define(path, 'string', true)),
    ...texts.map((path) => define(path, 'string')),
    ...numbers.map((path) => define(path, 'long')),
    define('work.startDate', 'date'),
    define('work.endDate', 'date'),
    define('work.isCurrent', 'boolean'),
  ]);
}

function formatOf(path: string): RegExp | null {
  if (path === 'email') return emailFormat;
  return path === 'gender' ? genderFormat : null;
}
