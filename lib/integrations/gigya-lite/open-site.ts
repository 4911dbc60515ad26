import 'server-only';
import type { GigyaSite } from '../../gigya/call';
import type { FaultId } from './fault-texts';
import { secretsSchema, settingsSchema } from './manifest';

/** What surrounds the integration on this installation: where the sandbox is, if anywhere, and how long a call may take. */
export type Surroundings = { sandboxOrigin(): string | undefined; totalTimeoutMs?: number };

/** The site of a connection, or the fault that keeps it from being called. */
export function openSite(input: {
  settings: unknown;
  secrets: unknown;
  surroundings: Surroundings;
}): { site: GigyaSite } | { fault: FaultId } {
  const settings = settingsSchema.safeParse(input.settings);
  if (!settings.success) return { fault: 'data_centre_unavailable' };
  const credentials = secretsSchema.safeParse(input.secrets);
  if (!credentials.success) return { fault: 'keys_missing' };
  const { dataCentre } = settings.data;
  const { totalTimeoutMs } = input.surroundings;
  const sandboxOrigin = input.surroundings.sandboxOrigin();
  if (dataCentre === 'sandbox' && !sandboxOrigin) return { fault: 'data_centre_unavailable' };
  const limits = totalTimeoutMs === undefined ? {} : { totalTimeoutMs };
  return { site: { dataCentre, sandboxOrigin, credentials: credentials.data, ...limits } };
}
