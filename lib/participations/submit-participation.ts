import 'server-only';
import { z } from 'zod';
import { findPublishedCampaign, type PublishedCampaign } from '../campaigns/find-published-campaign';
import { findSeenRevision, type SeenRevision } from '../campaigns/find-seen-revision';
import { answersToShown } from '../consents/answers-to-shown';
import { consentsOf } from '../consents/consents-of';
import { accountKey } from '../credentials/account-key';
import { hintDeliveries } from '../deliveries/hint';
import { hostedTexts } from '../forms/hosted-texts';
import { type AnswerErrors, type CheckedAnswers, parseAnswers } from '../forms/parse-answers';
import type { Locale } from '../forms/variables';
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
  /** Answers by the name of a field, unchecked. */
  answers: unknown;
  /** Answers to opt-ins by name, unchecked: true, false or null. */
  optIns?: unknown;
  /** The id of the revision whose form was shown, unchecked; the current one when absent. */
  seenRevision?: unknown;
  /** The language in which the form was shown; that of its revision when absent. */
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

const givenSchema = z.record(z.string(), z.unknown()).catch({});

type Refusal = Extract<SubmitResult, { kind: 'invalid' | 'closed' }>;

function check(
  campaign: PublishedCampaign,
  { asked, shown }: SeenRevision,
  submission: Submission,
): Refusal | (CheckedAnswers & { email: string }) {
  const reason = closedReason(campaign, new Date());
  if (reason) return { kind: 'closed', reason };
  const { general, form } = asked.definition;
  const locale = submission.locale ?? general.locale;
  const given = givenSchema.parse(submission.optIns);
  const optIns = answersToShown(given, { asked: form.optIns, shown: shown.definition.form.optIns });
  const parsed = parseAnswers({ form, locale, answers: submission.answers, optIns });
  if (!parsed.ok) return { kind: 'invalid', fields: parsed.errors };
  const { email } = parsed.profile;
  if (email) return { profile: parsed.profile, answers: parsed.answers, optIns: parsed.optIns, email };
  return { kind: 'invalid', fields: { email: hostedTexts(locale).answers.missing.email } };
}

async function firstResultOr(place: SubmissionPlace, refusal: Refusal): Promise<SubmitResult> {
  const first = await findSubmission(place);
  return first ? { kind: 'accepted', ...first, repeated: true } : refusal;
}

/**
 * The only writer of participations: one accepted submission becomes a participation, its consents, its statistic and
 * one delivery per connection of the campaign, in one transaction. Partners are never asked here. What is refused is a
 * value; only a fault of the database or of the account's key is thrown, and then nothing was written.
 */
export async function submitParticipation(submission: Submission): Promise<SubmitResult> {
  const campaign = await findPublishedCampaign(submission.slug);
  if (!campaign) return { kind: 'not_found' };
  const { accountId, campaignId } = campaign;
  const place = { accountId, campaignId, submissionId: submission.submissionId };
  const seen = await findSeenRevision(campaign, submission.seenRevision);
  const { general, form } = seen.asked.definition;
  const checked = check(campaign, seen, submission);
  if ('kind' in checked) return firstResultOr(place, checked);
  const { channel, device, source } = submission;
  const { optIns, ...answered } = checked;
  const { dueConnectionIds, ...recorded } = await recordParticipation({
    ...place,
    ...answered,
    consents: consentsOf(form.optIns, optIns),
    revisionId: seen.asked.id,
    personKey: personKey(await accountKey(accountId), checked.email),
    receipt: createReceipt(),
    locale: submission.locale ?? general.locale,
    origin: { channel, device, source },
    connectionIds: campaign.deliveryTargets.map(({ connectionId }) => connectionId),
  });
  if (dueConnectionIds.length > 0) hintDeliveries({ accountId, connectionIds: dueConnectionIds });
  return { kind: 'accepted', ...recorded };
}
