import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locale } from '../../forms/variables';
import type { GigyaSite } from '../../gigya/call';
import { deleteLiteAccount } from '../../gigya/delete-lite-account';
import { describeError } from '../../gigya/errors';
import { search } from '../../gigya/search';
import { emailQuery } from '../../gigya/search-query';
import type { AttemptReport, DeliveryContent, TestCheck } from '../define';
import { type FaultId, faultTexts } from './fault-texts';
import { testTexts } from './test-texts';
import { type WarningReason, warningTexts } from './warning-texts';

/** A search shows a new account after 30 s at most (api.md section 1.5). */
const VISIBLE_WITHIN_MS = 33_000;
const LOOK_AGAIN_AFTER_MS = 1_000;

type Sample = { site: GigyaSite; locale: Locale; signal: AbortSignal };

/**
 * Pushes one marked person through the real mapping and deletes the account again. Opt-ins are not among the sample: a
 * double opt-in would send a mail.
 */
export async function sampleCheck(
  sample: Sample & { push: (content: DeliveryContent) => Promise<AttemptReport> },
): Promise<TestCheck> {
  const words = testTexts[sample.locale].sample;
  const content = sampleContent(sample.locale);
  const email = content.profile.email ?? '';
  const report = await sample.push(content);
  if (report.outcome.kind !== 'delivered') {
    const failed = notPushed(report, sample.locale);
    if (!mayBeWritten(report) || (await deleteSample(sample, email))) return failed;
    return { ...failed, items: [words.mayExist.replace('{email}', email)] };
  }
  const isDeleted = await deleteSample(sample, email);
  if (isDeleted) return arrived(report, sample.locale);
  return {
    id: 'sample',
    state: 'warning',
    title: words.notDeleted,
    detail: words.notDeletedDetail.replace('{email}', email),
    nextStep: words.notDeletedStep,
  };
}

/** Arrived, and what of it was left out on the way. */
function arrived({ warnings }: AttemptReport, locale: Locale): TestCheck {
  const { sample: words, mapping } = testTexts[locale];
  const check: TestCheck = { id: 'sample', state: 'ok', title: words.arrived, detail: words.arrivedDetail };
  if (warnings.length === 0) return check;
  const items = warnings.map(({ parameter = '', reason }) =>
    isReason(reason) ? `${parameter}: ${warningTexts[reason][locale]}` : parameter,
  );
  return { ...check, state: 'warning', items, nextStep: mapping.compare };
}

const isReason = (reason: string): reason is WarningReason => Object.hasOwn(warningTexts, reason);

/** Whether a call that writes succeeded or had no answer, although the push as a whole did not. */
const mayBeWritten = ({ calls }: AttemptReport): boolean =>
  calls.some(
    ({ endpoint, errorCode }) =>
      /setAccountInfo|importLiteAccount/.test(endpoint) && (errorCode === 0 || errorCode === null),
  );

function sampleContent(locale: Locale): DeliveryContent {
  const mark = randomUUID().slice(0, 8);
  return {
    deliveryId: `sample-${mark}`,
    profile: {
      email: `passerelle-sample-${mark}@example.com`,
      firstname: 'Passerelle',
      lastname: 'Sample',
      gender: 'u',
      birthday: '1990-02-03',
      phone: '0487 66 49251',
      address: 'Rue de Birmingham',
      number: '280',
      locality: 'Diest',
      zipcode: '3290',
      country: 'BE',
      function: 'Sample',
      company: 'Passerelle',
    },
    answers: {},
    optIns: {},
    locale,
    campaign: { id: 'passerelle-sample', name: 'Passerelle sample', country: 'BE' },
    channel: 'api',
    source: null,
    decision: null,
  };
}

function notPushed({ fault, errorCode, message }: AttemptReport, locale: Locale): TestCheck {
  const words = wordsOf(fault)[locale];
  const said = [errorCode, message].filter((part) => part !== null).join(', ');
  const detail = said === '' ? words.cause : testTexts[locale].gigyaSays.replace('{words}', () => said);
  return { id: 'sample', state: 'failed', title: words.title, detail, nextStep: words.nextStep };
}

const isFault = (fault: string | null): fault is FaultId =>
  fault !== null && Object.hasOwn(faultTexts, fault);
const wordsOf = (fault: string | null) => faultTexts[isFault(fault) ? fault : 'call_refused'];

/** Whether the account was found and deleted in time. */
async function deleteSample({ site, signal }: Sample, email: string): Promise<boolean> {
  const until = performance.now() + VISIBLE_WITHIN_MS;
  while (performance.now() < until && !signal.aborted) {
    const found = await search({ site, signal, query: emailQuery({ email }) });
    if (found.kind === 'refused' && describeError(found.envelope.errorCode).reaction !== 'retry')
      return false;
    const token = found.kind === 'ok' ? found.answer.results[0]?.token : undefined;
    if (token) {
      const deleted = await deleteLiteAccount({ site, signal, emailAccountToken: token });
      return deleted.kind === 'ok';
    }
    await sleep(LOOK_AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
  }
  return false;
}
