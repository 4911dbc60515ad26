import 'server-only';
import type { GigyaCall, GigyaSite } from '../../gigya/call';
import type { MethodResult } from '../../gigya/call-method';
import { initRegistration } from '../../gigya/init-registration';
import { setAccountInfo } from '../../gigya/set-account-info';
import type { MappedProfile } from './map';

/** One push: where it ended, and what was said on the way. */
export type Push = {
  mapped: MappedProfile;
  /** The site as its last call found it: Gigya may have said that it lives elsewhere. */
  site: GigyaSite;
  refusedAt: 'init' | 'set' | null;
  result: MethodResult<unknown>;
  calls: GigyaCall[];
  /** Names of the parameters that Gigya dropped with a warning instead of an error (api.md section 3). */
  ignored: string[];
};

/** Where the next call goes: to the data centre that answered this one. */
export function follow(site: GigyaSite, { movedTo }: Pick<MethodResult<unknown>, 'movedTo'>): GigyaSite {
  return movedTo ? { ...site, servedFrom: movedTo } : site;
}

/** Two calls: a lite token, then the profile (api.md sections 1.1 and 1.2). */
export async function pushOnce(input: {
  site: GigyaSite;
  mapped: MappedProfile;
  campaignId: string;
  signal: AbortSignal;
}): Promise<Push> {
  const { mapped, signal } = input;
  const opening = await initRegistration({ site: input.site, signal });
  const site = follow(input.site, opening);
  const opened = { mapped, site, result: opening, calls: [opening.call], ignored: ignoredBy(opening) };
  if (opening.kind !== 'ok') return { ...opened, refusedAt: 'init' };
  const { regToken } = opening.answer;
  const regSource = `campaign ${input.campaignId}`;
  const writing = await setAccountInfo({ site, signal, regToken, regSource, profile: mapped.profile });
  return {
    mapped,
    site: follow(site, writing),
    refusedAt: writing.kind === 'ok' ? null : 'set',
    result: writing,
    calls: [...opened.calls, writing.call],
    ignored: [...opened.ignored, ...ignoredBy(writing)],
  };
}

function ignoredBy(result: MethodResult<unknown>): string[] {
  return result.kind === 'no_answer' ? [] : result.envelope.ignoredParams.map(({ paramName }) => paramName);
}
