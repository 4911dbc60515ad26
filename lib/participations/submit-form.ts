import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import type { FormField } from '../campaigns/definition';
import { findPublishedCampaign } from '../campaigns/find-published-campaign';
import { findSeenRevision } from '../campaigns/find-seen-revision';
import { answersToShown } from '../consents/answers-to-shown';
import { AppError } from '../errors';
import type { FormState } from '../forms/form-state';
import { campaignPath, exitPath } from '../forms/hosted-paths';
import { hostedTexts } from '../forms/hosted-texts';
import { postedForm } from '../forms/posted-form';
import { limitSubmits } from '../http/limit-submits';
import { submissionIdSchema } from '../http/submit-request';
import { parseChannel, parseSource, parseUserAgent } from './origin';
import { submitParticipation } from './submit-participation';

type FormPost = { slug: string; form: FormData; headers: Pick<Headers, 'get'> };

function stateOf(posted: FormData, fields: FormField[]): FormState {
  const submissionId = submissionIdSchema.safeParse(posted.get('submissionId')).data ?? uuidv7();
  return { submissionId, ...postedForm(posted, fields), errors: {}, problem: null, next: null };
}

async function isLimited(headers: FormPost['headers']): Promise<boolean> {
  try {
    await limitSubmits(headers);
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'rate_limited') return true;
    throw error;
  }
}

/**
 * Submits a hosted form. The state that comes back either names the next page or is the form again, with what was
 * typed and ticked and a message beside each field to correct.
 */
export async function submitForm({ slug, form, headers }: FormPost): Promise<FormState> {
  const campaign = await findPublishedCampaign(slug);
  if (!campaign) return { ...stateOf(form, []), next: campaignPath(slug) };
  const { general, form: page } = campaign.revision.definition;
  const { shown } = await findSeenRevision(campaign, form.get('revision'));
  const given = stateOf(form, page.fields);
  // The form that comes back may ask in other words: what was ticked then is not ticked now.
  const optIns = answersToShown(given.optIns, { asked: page.optIns, shown: shown.definition.form.optIns });
  const state = { ...given, optIns };
  if (await isLimited(headers)) return { ...state, problem: hostedTexts(general.locale).form.tooMany };
  const result = await submitParticipation({
    ...{ slug, submissionId: state.submissionId },
    ...{ answers: Object.fromEntries(form), optIns: given.optIns, seenRevision: form.get('revision') },
    channel: parseChannel(form.get('channel'), 'minisite'),
    device: parseUserAgent(headers.get('user-agent')).device,
    source: parseSource(form.get('source')),
  });
  if (result.kind === 'invalid') return { ...state, errors: result.fields };
  return { ...state, next: result.kind === 'accepted' ? exitPath(slug, result.receipt) : campaignPath(slug) };
}
