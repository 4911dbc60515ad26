import 'server-only';
import { z } from 'zod';
import type {
  GigyaCommunications,
  GigyaPreferences,
  GigyaProfile,
  GigyaSubscriptions,
} from './account-content';
import type { GigyaSite } from './call';
import { callMethod, type MethodResult } from './call-method';
import { optionalText } from './lenient';

const answer = z.object({ UID: optionalText });

/** Whose account is written: that of a token, or an existing one by its UID. Gigya takes exactly one of the two. */
type Target = { regToken: string; UID?: never } | { UID: string; regToken?: never };

/** What is written. Only what is passed changes; arrays and objects are replaced whole (api.md section 1.2). */
type Changes = {
  /** For a lite token it must hold `email`, which says whose account it is. */
  profile?: GigyaProfile;
  data?: object;
  subscriptions?: GigyaSubscriptions;
  preferences?: GigyaPreferences;
  communications?: GigyaCommunications;
  /** The language of the consents; required when a consent has purposes in several. */
  lang?: string;
  /** Stored once, at the creation, and never changed after it. */
  regSource?: string;
  /** Comes back in the answer as it was sent. */
  context?: string;
  /** Whether Gigya calls no webhook because of this write. */
  muteWebhooks?: boolean;
};

/**
 * Writes an account: `accounts.setAccountInfo`. With a lite token it creates or updates the Lite account of
 * `profile.email`; such a call counts as a browser's, so fields whose schema says `serverOnly` are refused. Repeating it
 * is safe: the same values are written again. The UID may be absent on older sites (api.md sections 0.2, 1.2 to 1.4).
 */
export async function setAccountInfo(
  input: { site: GigyaSite; signal: AbortSignal } & Target & Changes,
): Promise<MethodResult<z.infer<typeof answer>>> {
  const { site, signal, ...params } = input;
  return callMethod({ site, signal, method: 'accounts.setAccountInfo', params, answer });
}
