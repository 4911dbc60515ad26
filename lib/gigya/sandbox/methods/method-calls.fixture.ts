import { demoSite } from '../demo-site';
import { type Answered, testSandbox } from '../sandbox.fixture';
import type { FieldDefinition } from '../schema/profile-fields';

type Params = Record<string, string | object>;

/** The sandbox for tests of its methods: calls with the keys of the demo site, objects as JSON texts. */
export function methodCalls() {
  const sandbox = testSandbox();
  const call = async (method: string, params: Params): Promise<Answered> => {
    const texts = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    return (await sandbox.post(`accounts.${method}`, { ...demoSite, ...Object.fromEntries(texts) })).body;
  };
  return {
    ...sandbox,
    call,
    /** A lite write of an address, with a token of its own. */
    async lite(email: string, params: Params = {}): Promise<Answered> {
      const regToken = await sandbox.newToken();
      return call('setAccountInfo', { regToken, ...params, profile: { email, ...Object(params.profile) } });
    },
    /** A registration by the server. */
    register: (email: string, params: Params = {}) =>
      call('register', { email, password: 'pass-Word-1', ...params }),
    emailAccount: (email: string) => sandbox.site().accounts.emails.get(email),
    fullAccount: (uid = '') => sandbox.site().accounts.fulls.get(uid),
    /** Changes what the site's schema says of a custom field. */
    addField(path: string, definition: Partial<FieldDefinition>): void {
      sandbox.site().schema.data.fields.set(path, {
        type: 'string',
        writeAccess: 'clientModify',
        isEncrypted: false,
        format: null,
        isRequired: false,
        allowsNull: true,
        ...definition,
      });
    },
  };
}
