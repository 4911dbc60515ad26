import 'server-only';
import { z } from 'zod';
import type { GigyaSite } from './call';
import { callMethod, type MethodResult } from './call-method';

/** The part of a Gigya profile that a lite registration writes (api.md section 5.1). */
export type GigyaProfile = {
  email?: string;
  firstName?: string;
  lastName?: string;
  gender?: 'f' | 'm' | 'u';
  birthDay?: number;
  birthMonth?: number;
  birthYear?: number;
  phones?: { number: string }[];
  address?: string;
  city?: string;
  zip?: string;
  country?: string;
  work?: { title?: string; company?: string };
};

const answer = z.object({ UID: z.string().min(1).optional().catch(undefined) });

/**
 * Creates or updates the Lite account of `profile.email`: `accounts.setAccountInfo` with a lite token. Only the fields
 * sent change; arrays and objects are replaced whole. With a token the call counts as a browser's, so fields whose
 * schema says `serverOnly` are refused. UID may be absent on older sites (api.md sections 0.2, 1.2, 1.4).
 */
export async function setAccountInfo(input: {
  site: GigyaSite;
  regToken: string;
  profile: GigyaProfile;
  regSource?: string;
  signal: AbortSignal;
}): Promise<MethodResult<z.infer<typeof answer>>> {
  const { site, signal, regToken, profile, regSource } = input;
  const params = { regToken, profile, regSource };
  return callMethod({ site, signal, method: 'accounts.setAccountInfo', params, answer });
}
