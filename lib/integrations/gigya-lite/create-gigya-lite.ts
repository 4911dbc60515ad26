import 'server-only';
import { readPrivateKey } from '../../gigya/bearer-token';
import { listDataCentres } from '../../gigya/data-centres';
import type { Implementation } from '../define';
import { deliver } from './deliver';
import { createDataCentreFinder } from './find-data-centre';
import { authenticationChoices, gigyaLiteManifest } from './manifest';
import type { Surroundings } from './open-site';
import { testConnection } from './test-connection';

const unreadableKey =
  'This key cannot be read. Paste an RSA private key in the format PKCS#8, of at least 2048 bits, as Gigya’s console gives it.';

/** Gigya Lite Registration as it stands on one installation. */
export function createGigyaLite(surroundings: Surroundings): Implementation {
  const now = () => performance.now();
  const findDataCentre = createDataCentreFinder({ now });
  return {
    id: gigyaLiteManifest.id,
    choices: () => ({
      authentication: [...authenticationChoices],
      dataCentre: listDataCentres({ hasSandbox: Boolean(surroundings.sandboxOrigin()) }),
    }),
    deliver: (input) => deliver({ ...input, surroundings, findDataCentre, now }),
    refuseSecrets: ({ secrets }) => refuseKey(Object(secrets).privateKey),
    testConnection: (input) => testConnection({ ...input, surroundings }),
  };
}

function refuseKey(privateKey: unknown): Record<string, string> {
  const isRefused = typeof privateKey === 'string' && readPrivateKey(privateKey) === null;
  return isRefused ? { privateKey: unreadableKey } : {};
}
