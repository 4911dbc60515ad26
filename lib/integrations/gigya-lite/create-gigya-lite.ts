import 'server-only';
import { listDataCentres } from '../../gigya/data-centres';
import type { Implementation } from '../define';
import { deliver } from './deliver';
import { gigyaLiteManifest } from './manifest';
import type { Surroundings } from './open-site';
import { testConnection } from './test-connection';

/** Gigya Lite Registration as it stands on one installation. */
export function createGigyaLite(surroundings: Surroundings): Implementation {
  return {
    id: gigyaLiteManifest.id,
    choices: () => ({ dataCentre: listDataCentres({ hasSandbox: Boolean(surroundings.sandboxOrigin()) }) }),
    deliver: (input) => deliver({ ...input, surroundings }),
    testConnection: (input) => testConnection({ ...input, surroundings }),
  };
}
