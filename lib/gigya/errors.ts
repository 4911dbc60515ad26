/**
 * What an error code asks for: `retry` later as it is, `fix` something about the call and send again, `reject` because
 * this request will never be taken, `pause` because the site's keys or set-up must change first.
 */
export type Reaction = 'retry' | 'fix' | 'reject' | 'pause';

type GigyaError = { code: number; name: string; reaction: Reaction; minimumWaitMs: number };

type Row = [codes: number | [first: number, last: number], name: string, reaction: Reaction, waitMs?: number];

// Names and meanings as in api.md section 4.1 (SAP's response-code pages and the Web SDK's enumeration). What concerns
// the keys or the site rather than one person's data pauses, so that no lead is refused for an admin's setting.
const rows: Row[] = [
  [100001, 'Data pending', 'retry', 1_000],
  [200001, 'Operation canceled', 'reject'],
  [200008, 'OK with errors', 'reject'],
  [200009, 'Accounts linked', 'reject'],
  [200010, 'OK, login identifier exists', 'reject'],
  [206001, 'Account pending registration', 'reject'],
  [206002, 'Account pending verification', 'reject'],
  [[206003, 206006], 'Account needs another step', 'reject'],
  [301001, 'Invalid data center', 'fix'],
  [400001, 'Invalid request format', 'reject'],
  [400002, 'Missing required parameter', 'reject'],
  [400003, 'Unique identifier exists', 'reject'],
  [400004, 'Invalid parameter format', 'reject'],
  [400006, 'Invalid parameter value', 'reject'],
  [400007, 'Duplicate value', 'retry', 1_000],
  [400008, 'Invalid authorization header', 'pause'],
  [[400011, 400015], 'OAuth error', 'pause'],
  [400009, 'Validation error', 'reject'],
  [400020, 'Schema validation failed', 'reject'],
  [400021, 'CAPTCHA verification failed', 'reject'],
  [400022, 'Unique index validation error', 'reject'],
  [400023, 'Invalid type validation error', 'reject'],
  [400024, 'Dynamic fields validation error', 'reject'],
  [400025, 'Write access validation error', 'reject'],
  [400026, 'Invalid format validation error', 'reject'],
  [400027, 'Required value validation error', 'reject'],
  [400028, 'Email not verified', 'reject'],
  [400029, 'Schema conflict', 'reject'],
  [400030, 'Operation not allowed', 'reject'],
  [400093, 'Invalid ApiKey parameter', 'pause'],
  [400096, 'Not supported', 'pause'],
  [400120, 'Invalid site domain', 'pause'],
  [400122, 'Provider configuration error', 'pause'],
  [400124, 'Limit reached', 'reject'],
  [400125, 'Frequency limit reached', 'reject'],
  [400128, 'Signature timestamp expired', 'fix'],
  [400302, 'Error during extension', 'reject'],
  [400303, 'Custom error from extension', 'reject'],
  [[401000, 401030], 'Login policy error', 'reject'],
  [403000, 'Forbidden', 'reject'],
  [403001, 'Invalid session token', 'reject'],
  [403002, 'Request has expired', 'fix'],
  [403003, 'Invalid request signature', 'pause'],
  [403004, 'Duplicate nonce', 'fix'],
  [403005, 'Unauthorized user', 'pause'],
  [403006, 'Sensitive data sent over HTTP', 'pause'],
  [403007, 'Permission denied', 'pause'],
  [403009, 'Provider session expired', 'reject'],
  [403010, 'Invalid Secret', 'pause'],
  [403011, 'Session has expired', 'reject'],
  [403012, 'No valid session', 'reject'],
  [403013, 'Unverified user', 'reject'],
  [403015, 'Missing request referrer', 'reject'],
  [403022, 'Permission not requested', 'pause'],
  [403023, 'No user permission', 'pause'],
  [403025, 'Invalid OAuth token', 'pause'],
  [403026, 'Unauthorized access', 'pause'],
  [403036, 'Unauthorized partner', 'pause'],
  [403040, 'Invalid login ticket', 'reject'],
  [403041, 'Account disabled', 'reject'],
  [403042, 'Invalid login', 'reject'],
  [403043, 'Login identifier exists', 'reject'],
  [403044, 'Underage user', 'reject'],
  [403045, 'Invalid site configuration', 'pause'],
  [403047, 'Login identifier does not exist', 'reject'],
  [403048, 'API rate limit exceeded', 'retry', 2_000],
  [[403100, 403120], 'Another sign-in step is needed', 'reject'],
  [403200, 'Redundant operation', 'reject'],
  [403201, 'Invalid application id', 'pause'],
  [404000, 'Not found', 'reject'],
  [[404001, 404002], 'Resource not found', 'reject'],
  [404003, 'UID not found', 'reject'],
  [404004, 'Resource not found', 'reject'],
  [405001, 'Invalid API method', 'pause'],
  [409001, 'Identity exists', 'reject'],
  [409003, 'Link must be forced', 'reject'],
  [409030, 'Concurrent updates', 'retry', 1_000],
  [413001, 'Request too large', 'reject'],
  [413003, 'Object too large', 'reject'],
  [414000, 'Request URI too long', 'fix'],
  [500000, 'General security warning', 'retry', 2_000],
  [500001, 'General server error', 'retry', 2_000],
  [500002, 'Server login error', 'reject'],
  [500003, 'Application configuration error', 'pause'],
  [500014, 'Migration error', 'reject'],
  [500023, 'Provider error', 'reject'],
  [500026, 'Network error', 'retry', 2_000],
  [500028, 'Database error', 'retry', 2_000],
  [500031, 'No application', 'pause'],
  [[500032, 500033], 'Environment error', 'reject'],
  [500034, 'Backend error', 'retry', 2_000],
  [503001, 'Service unavailable for this operation', 'retry', 60_000],
  [504001, 'Timeout', 'retry', 2_000],
  [504002, 'Request timeout', 'retry', 2_000],
];

/** The error table, one entry a code. 0 is the only success and therefore not in it. */
export const gigyaErrors: ReadonlyMap<number, GigyaError> = new Map(rows.flatMap(expand));

/** What a code asks for. Unknown codes are retried: a wrong retry only waits, a wrong refusal loses a person. */
export function describeError(code: number): GigyaError {
  return gigyaErrors.get(code) ?? { code, name: 'Unknown error', reaction: 'retry', minimumWaitMs: 0 };
}

function expand([codes, name, reaction, minimumWaitMs = 0]: Row): [number, GigyaError][] {
  const [first, last] = typeof codes === 'number' ? [codes, codes] : codes;
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const code = first + offset;
    return [code, { code, name, reaction, minimumWaitMs }];
  });
}
