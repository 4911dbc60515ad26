import 'server-only';
import { findPublishedCampaign, type PublishedCampaign } from '../campaigns/find-published-campaign';
import { accountKey } from '../credentials/account-key';
import { hintDeliveries } from '../deliveries/hint';
import { hostedTexts } from '../forms/hosted-texts';
import { type AnswerErrors, parseAnswers } from '../forms/parse-answers';
import type { Locale, Profile } from '../forms/variables';
import { type ClosedReason, closedReason } from './closed-reason';
import { findSubmission } from './find-submission';
import type { Channel, Device } from './origin';
import { personKey } from './person-key';
import { createReceipt } from './receipt';
import { recordParticipation, type SubmissionPlace } from './record-participation';

export type Submission = {
  slug: string;
  /** A UUID in any version, made by the sender: a repeated one is the same participation, whatever else is sent. */
  submissionId: string;
  /** Answers by variable, unchecked. */
  answers: unknown;
  /** The language in which the form was shown; the campaign's own when absent. */
  locale?: Locale;
  channel: Channel;
  device: Device;
  source: string | null;
};

export type SubmitResult =
  | { kind: 'accepted'; participationId: string; receipt: string; repeated: boolean }
  | { kind: 'invalid'; fields: AnswerErrors }
  | { kind: 'closed'; reason: ClosedReason }
  | { kind: 'not_found' };

type Refusal = Extract<SubmitResult, { kind: 'invalid' | 'closed' }>;

function check(
  campaign: PublishedCampaign,
  submission: Submission,
): Refusal | { profile: Profile; email: string } {
  const reason = closedReason(campaign, new Date());
  if (reason) return { kind: 'closed', reason };
  const { definition } = campaign.revision;
  const locale = submission.locale ?? definition.general.locale;
  const parsed = parseAnswers({ fields: definition.form.fields, locale, answers: submission.answers });
  if (!parsed.ok) return { kind: 'invalid', fields: parsed.errors };
  const { email } = parsed.profile;
  if (email) return { profile: parsed.profile, email };
  return { kind: 'invalid', fields: { email: hostedTexts(locale).answers.missing.email } };
}

async function firstResultOr(place: SubmissionPlace, refusal: Refusal): Promise<SubmitResult> {
  const first = await findSubmission(place);
  return first ? { kind: 'accepted', ...first, repeated: true } : refusal;
}

/**
 * The only writer of participations: one accepted submission becomes a participation, its statistic and one delivery
 * per connection of the campaign, in one transaction. Partners are never asked here. What is refused is a value;
 * only a fault of the database or of the account's key is thrown, and then nothing was written.
 */
export async function submitParticipation(submission: Submission): Promise<SubmitResult> {
  const campaign = await findPublishedCampaign(submission.slug);
  if (!campaign) return { kind: 'not_found' };
  const { accountId, campaignId } = campaign;
  const place = { accountId, campaignId, submissionId: submission.submissionId };
  const checked = check(campaign, submission);
  if ('kind' in checked) return firstResultOr(place, checked);
  const { channel, device, source } = submission;
  const { dueConnectionIds, ...recorded } = await recordParticipation({
    ...place,
    ...checked,
    revisionId: campaign.revision.id,
    personKey: personKey(await accountKey(accountId), checked.email),
    receipt: createReceipt(),
    locale: submission.locale ?? campaign.revision.definition.general.locale,
    origin: { channel, device, source },
    connectionIds: campaign.deliveryTargets.map(({ connectionId }) => connectionId),
  });
  if (dueConnectionIds.length > 0) hintDeliveries({ accountId, connectionIds: dueConnectionIds });
  return { kind: 'accepted', ...recorded };
}
