import 'server-only';
import { readPrivateKey } from '../../gigya/bearer-token';
import { listDataCentres } from '../../gigya/data-centres';
import type { DeliveryContent, Implementation, OpenConnection } from '../define';
import { deliver } from './deliver';
import { createDeliveryMemory } from './delivery-memory';
import { describeSettings } from './describe-settings';
import { authenticationChoices, gigyaLiteManifest, settingsSchema } from './manifest';
import type { Surroundings } from './open-site';
import { readSiteSchemaAt } from './read-site-schema';
import { testConnection } from './test-connection';

const unreadableKey =
  'This key cannot be read. Paste an RSA private key in the format PKCS#8, of at least 2048 bits, as Gigya’s console gives it.';

/** Gigya Lite Registration as it stands on one installation. */
export function createGigyaLite(surroundings: Surroundings): Implementation {
  const now = () => performance.now();
  const memory = createDeliveryMemory({ now });
  /** The attempt of a real delivery with settings that may not be saved; what it learns is not kept. */
  const pushSample = (input: SampleInput) => {
    const { settings, secrets, detected, content, signal } = input;
    const nowhere = { accountId: '', connectionId: '', revisionId: '', website: null, destination: '' };
    const connection = { ...nowhere, settings, secrets, detected, schema: null };
    return deliver({ connection, content, signal, surroundings, memory: createDeliveryMemory({ now }), now });
  };
  return {
    id: gigyaLiteManifest.id,
    choices: () => ({
      authentication: [...authenticationChoices],
      dataCentre: listDataCentres({ hasSandbox: Boolean(surroundings.sandboxOrigin()) }),
    }),
    deliver: (input) => deliver({ ...input, surroundings, memory, now }),
    refuseSecrets: ({ secrets }) => refuseKey(Object(secrets).privateKey),
    testConnection: (input) =>
      testConnection({
        ...input,
        settings: settingsSchema.parse(input.settings),
        surroundings,
        push: (content, detected) => pushSample({ ...input, content, detected }),
      }),
    readSchema: (input) => readSiteSchemaAt({ ...input, surroundings }),
    describe: (input) => describeSettings({ ...input, settings: settingsSchema.parse(input.settings) }),
  };
}

type SampleInput = Pick<OpenConnection, 'settings' | 'secrets' | 'detected'> & {
  content: DeliveryContent;
  signal: AbortSignal;
};

function refuseKey(privateKey: unknown): Record<string, string> {
  const isRefused = typeof privateKey === 'string' && readPrivateKey(privateKey) === null;
  return isRefused ? { privateKey: unreadableKey } : {};
}
