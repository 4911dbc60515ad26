import type { Context } from '@/lib/context';
import { saveConnection } from '@/lib/integrations/save-connection';

/** The keys of the sandbox's demo site. */
export const sandboxSecrets = {
  secret: 'c2FuZGJveC1zZWNyZXQtMDEyMzQ1Njc4OWFiY2RlZg==',
  userKey: 'AKsandbox',
  apiKey: '4_passerelle_sandbox',
};

export const liteRegistration = 'gigya-lite';

/** What the Configure dialog would send for a first save that also switches on. */
export const firstSave = {
  integrationId: liteRegistration,
  name: 'Gigya Lite Registration',
  settings: { dataCentre: 'eu1' },
  secrets: sandboxSecrets,
  expectedRevision: null,
  switchOn: true,
};

/** An enabled connection with working keys. */
export function makeConnection(ctx: Context, change: Partial<typeof firstSave> = {}) {
  return saveConnection({ ctx, input: { ...firstSave, ...change } });
}
