import type { Answer } from '../answers';
import type { Site, SiteUser } from '../site';
import type { SandboxState } from '../state';
import type { WebhookEvent } from '../webhooks/webhook-queue';
import { deleteLiteAccount } from './delete-lite-account';
import { finalizeRegistration } from './finalize-registration';
import { findIdentifiers } from './find-identifiers';
import { getAccountInfo } from './get-account-info';
import { getJwtPublicKey } from './get-jwt-public-key';
import { getLiteToken } from './get-lite-token';
import { getSchema } from './get-schema';
import { importLiteAccount } from './import-lite-account';
import { initRegistration } from './init-registration';
import { isAvailableLoginId } from './is-available-login-id';
import { getPolicy, setPolicy } from './progression-policy';
import { register } from './register';
import { search } from './search';
import { setAccountInfo } from './set-account-info';

export type MethodInput = {
  state: SandboxState;
  site: Site;
  /** Whose keys came with the call; null for a call with the API key alone, as browsers make it. */
  user: SiteUser | null;
  params: ReadonlyMap<string, string>;
  /** Tells the site's webhooks; the call's id is added. */
  emit(event: Omit<WebhookEvent, 'callId'>): void;
};

export type MethodDefinition = {
  name: string;
  /** Everything it reads, the parameters common to all included; others are dropped with a warning. */
  params: ReadonlySet<string>;
  /** Whether it may be called with the API key alone (api.md section 8.2, step 10): always, only with a regToken, never. */
  anonymous: 'always' | 'with_token' | 'never';
  run(input: MethodInput): Answer;
};

const common = [
  'apiKey',
  'userKey',
  'secret',
  'timestamp',
  'nonce',
  'sig',
  'format',
  'httpStatusCodes',
].concat(['context', 'sdk', 'sdkBuild', 'cid', 'callback', 'targetEnv']);

function define(input: {
  name: string;
  run: MethodDefinition['run'];
  anonymous?: MethodDefinition['anonymous'];
  params: string[];
}): [string, MethodDefinition] {
  const { name, run, anonymous = 'never', params } = input;
  return [name, { name, run, anonymous, params: new Set([...common, ...params]) }];
}

const account = ['profile', 'data', 'subscriptions', 'preferences', 'lang', 'regSource'];

/** What the sandbox can do, by method name (api.md section 8.4). */
export const methods: ReadonlyMap<string, MethodDefinition> = new Map([
  define({
    name: 'accounts.initRegistration',
    run: initRegistration,
    anonymous: 'always',
    params: ['isLite', 'dataCenter'],
  }),
  define({
    name: 'accounts.setAccountInfo',
    run: setAccountInfo,
    anonymous: 'with_token',
    params: [...account, 'regToken', 'UID', 'communications', 'muteWebhooks', 'isActive', 'isVerified'],
  }),
  define({
    name: 'accounts.getAccountInfo',
    run: getAccountInfo,
    anonymous: 'with_token',
    params: ['UID', 'regToken', 'findBy', 'include', 'extraProfileFields', 'lang'],
  }),
  define({
    name: 'accounts.search',
    run: search,
    params: ['query', 'accountTypes', 'openCursor', 'cursorId', 'timeout'],
  }),
  define({
    name: 'accounts.isAvailableLoginID',
    run: isAvailableLoginId,
    anonymous: 'always',
    params: ['loginID'],
  }),
  define({
    name: 'accounts.identifiers.find',
    run: findIdentifiers,
    params: ['identifierSchema', 'id'],
  }),
  define({
    name: 'accounts.importLiteAccount',
    run: importLiteAccount,
    params: ['email', 'profile', 'data', 'subscriptions', 'lang'],
  }),
  define({
    name: 'accounts.register',
    run: register,
    anonymous: 'always',
    params: [...account, 'email', 'password', 'username', 'regToken', 'finalizeRegistration', 'siteUID'],
  }),
  define({
    name: 'accounts.finalizeRegistration',
    run: finalizeRegistration,
    anonymous: 'with_token',
    params: ['regToken', 'include'],
  }),
  define({
    name: 'accounts.getLiteToken',
    run: getLiteToken,
    params: ['email', 'emailToken', 'sessionExpiration'],
  }),
  define({ name: 'accounts.deleteLiteAccount', run: deleteLiteAccount, params: ['emailAccountToken'] }),
  define({ name: 'accounts.progression.getPolicy', run: getPolicy, params: [] }),
  define({ name: 'accounts.progression.setPolicy', run: setPolicy, params: ['policy'] }),
  define({
    name: 'accounts.getSchema',
    run: getSchema,
    anonymous: 'always',
    params: ['filter', 'include', 'scope'],
  }),
  define({ name: 'accounts.getJWTPublicKey', run: getJwtPublicKey, anonymous: 'always', params: ['V2'] }),
]);
