import type { Answer } from '../answers';
import type { SandboxState } from '../state';
import { getSchema } from './get-schema';
import { initRegistration } from './init-registration';
import { setAccountInfo } from './set-account-info';

export type MethodInput = { state: SandboxState; params: ReadonlyMap<string, string> };
export type MethodDefinition = {
  name: string;
  params: ReadonlySet<string>;
  run(input: MethodInput): Answer;
};

const common = ['apiKey', 'userKey', 'secret', 'format', 'httpStatusCodes', 'context', 'sdk', 'cid'];

function define(name: string, run: MethodDefinition['run'], params: string[]): [string, MethodDefinition] {
  return [name, { name, run, params: new Set([...common, ...params]) }];
}

/** What the sandbox can do, by method name. */
export const methods: ReadonlyMap<string, MethodDefinition> = new Map([
  define('accounts.initRegistration', initRegistration, ['isLite', 'dataCenter']),
  define('accounts.getSchema', getSchema, ['filter', 'include', 'scope']),
  define('accounts.setAccountInfo', setAccountInfo, [
    'regToken',
    'UID',
    'profile',
    'data',
    'subscriptions',
    'preferences',
    'communications',
    'lang',
    'regSource',
    'muteWebhooks',
  ]),
]);
