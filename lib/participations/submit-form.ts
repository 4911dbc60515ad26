import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import { findPublishedCampaign } from '../campaigns/find-published-campaign';
import { AppError } from '../errors';
import type { FormState } from '../forms/form-state';
import { campaignPath, exitPath } from '../forms/hosted-paths';
import { hostedTexts } from '../forms/hosted-texts';
import { variables } from '../forms/variables';
import { limitSubmits } from '../http/limit-submits';
import { submissionIdSchema } from '../http/submit-request';
import { parseChannel, parseSource, parseUserAgent } from './origin';
import { submitParticipation } from './submit-participation';

type FormPost = { slug: string; form: FormData; headers: Pick<Headers, 'get'> };

/** What was typed, whatever it is; a forged file or name is not shown again. */
function stateOf(form: FormData): FormState {
  const values: FormState['values'] = {};
  for (const variable of variables) {
    const typed = form.get(variable);
    if (typeof typed === 'string') values[variable] = typed;
  }
  const submissionId = submissionIdSchema.safeParse(form.get('submissionId')).data ?? uuidv7();
  return { submissionId, values, errors: {}, problem: null, next: null };
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
 * typed and a message beside each field to correct.
 */
export async function submitForm({ slug, form, headers }: FormPost): Promise<FormState> {
  const state = stateOf(form);
  const campaign = await findPublishedCampaign(slug);
  if (!campaign) return { ...state, next: campaignPath(slug) };
  const { locale } = campaign.revision.definition.general;
  if (await isLimited(headers)) return { ...state, problem: hostedTexts(locale).form.tooMany };
  const result = await submitParticipation({
    ...{ slug, submissionId: state.submissionId, locale, answers: Object.fromEntries(form) },
    channel: parseChannel(form.get('channel'), 'minisite'),
    device: parseUserAgent(headers.get('user-agent')).device,
    source: parseSource(form.get('source')),
  });
  if (result.kind === 'invalid') return { ...state, errors: result.fields };
  return { ...state, next: result.kind === 'accepted' ? exitPath(slug, result.receipt) : campaignPath(slug) };
}
