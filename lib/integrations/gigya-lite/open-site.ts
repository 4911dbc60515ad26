import 'server-only';
import type { GigyaKeys, GigyaSite } from '../../gigya/call';
import { dataCentres, type RealDataCentreId } from '../../gigya/data-centres';
import { askedFields } from '../asked-fields';
import type { FaultId } from './fault-texts';
import { gigyaLiteManifest, secretsSchema, settingsSchema } from './manifest';

/** What surrounds the integration on this installation: where the sandbox is, if anywhere, and how long a call may take. */
export type Surroundings = { sandboxOrigin(): string | undefined; totalTimeoutMs?: number };

type Settings = ReturnType<typeof settingsSchema.parse>;

const keysSchema = secretsSchema.partial();

/**
 * The site of a connection, or the fault that keeps it from being called.
 * @param input.detected what Gigya told with these settings: a site is called where it is served, whatever was chosen
 */
export function openSite(input: {
  settings: unknown;
  secrets: unknown;
  detected?: Record<string, string> | undefined;
  surroundings: Surroundings;
}): { site: GigyaSite } | { fault: FaultId } {
  const settings = settingsSchema.safeParse(input.settings);
  if (!settings.success) return { fault: 'data_centre_unavailable' };
  const credentials = readKeys(settings.data, input.secrets);
  if (!credentials) return { fault: 'keys_missing' };
  const { dataCentre } = settings.data;
  const { totalTimeoutMs } = input.surroundings;
  const sandboxOrigin = input.surroundings.sandboxOrigin();
  if (dataCentre === 'sandbox' && !sandboxOrigin) return { fault: 'data_centre_unavailable' };
  const limits = totalTimeoutMs === undefined ? {} : { totalTimeoutMs };
  const servedFrom = detectedElsewhere(dataCentre, input.detected);
  return { site: { dataCentre, sandboxOrigin, servedFrom, credentials, ...limits } };
}

/** The keys of the chosen way to authenticate, or null when one is missing or malformed. */
function readKeys(settings: Settings, secrets: unknown): GigyaKeys | null {
  const asked = Object.keys(askedFields(gigyaLiteManifest, settings).secrets.shape);
  const keys = keysSchema.safeParse(Object.fromEntries(asked.map((name) => [name, Object(secrets)[name]])));
  if (!keys.success) return null;
  const { apiKey, userKey, secret, privateKey } = keys.data;
  const { authentication: kind } = settings;
  if (!apiKey || !userKey) return null;
  if (kind === 'bearer') return privateKey ? { kind, apiKey, userKey, privateKey } : null;
  return secret ? { kind, apiKey, userKey, secret } : null;
}

function detectedElsewhere(
  chosen: Settings['dataCentre'],
  detected: Record<string, string> = {},
): RealDataCentreId | undefined {
  return dataCentres.find(({ id }) => id === detected.dataCentre && id !== chosen)?.id;
}
