import { z } from 'zod';
import { keyOfEmail } from '../accounts/account-store';
import { parseJson } from '../parse-json';
import type { Site } from '../site';
import { findToken } from '../state';
import type { LocatedCall } from './call-context';

const profileSchema = z.object({ email: z.string() });

/**
 * Whose account a call is about, as a key to count by: the UID's or the regToken's, else that of the address it brings.
 * An address stands for its UID, so that calls count together however they name the person. Null when it names nobody.
 */
export function personOf({ state, request, site }: LocatedCall): string | null {
  const { params } = request;
  const uid = params.get('UID');
  if (uid) return keyOf(site, { email: site.accounts.emailOfUid(uid)?.email, uid });
  const token = findToken(state, params.get('regToken') ?? '');
  return keyOf(site, { email: token?.email ?? params.get('email') ?? emailIn(params.get('profile')) });
}

function keyOf(site: Site, { email, uid }: { email?: string | undefined; uid?: string }): string | null {
  const person = email === undefined ? uid : keyOfEmail(email);
  return person === undefined ? null : JSON.stringify([site.apiKey, person]);
}

function emailIn(profile: string | undefined): string | undefined {
  return profile === undefined ? undefined : profileSchema.safeParse(parseJson(profile)).data?.email;
}
