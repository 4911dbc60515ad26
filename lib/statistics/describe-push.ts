import { exhaustedStep, internalErrorTexts, reasonTexts } from '../deliveries/reason-texts';
import type { DeliveryState } from '../deliveries/states';
import { inEachLocale } from '../forms/in-each-locale';
import type { Locale } from '../forms/variables';
import type { FaultText, Manifest } from '../integrations/define';
import { getManifest } from '../integrations/manifests';
import type { PushWords } from './schemas';

type DescribedPush = {
  integrationId: string;
  state: DeliveryState;
  reason: string | null;
  fault: string | null;
};
type Fault = Pick<FaultText, 'title' | 'cause'> & Partial<FaultText>;

/**
 * A delivery's state in words, in each of the product's languages: the name of its integration, why it stands there and
 * what to do. The fault comes from the delivery's reason where that is one, else from its last attempt.
 */
export function describePush(push: DescribedPush): {
  name: string;
  words: Record<Locale, PushWords> | null;
} {
  const manifest = getManifest(push.integrationId);
  const fault = isAboutFault(push) ? findFault(push, manifest) : undefined;
  const words = fault
    ? inEachLocale((locale) => faultWords(push.state, fault[locale], locale))
    : reasonWords(push);
  return { name: manifest?.name ?? push.integrationId, words };
}

function isAboutFault({ state, reason }: DescribedPush): boolean {
  if (state === 'delivered' || state === 'cancelled' || state === 'skipped') return false;
  return state !== 'held' || reason === 'paused';
}

function findFault({ reason, fault }: DescribedPush, manifest?: Manifest): Record<Locale, Fault> | undefined {
  const faults = new Map<string, Record<Locale, Fault>>(Object.entries(manifest?.faults ?? {}));
  faults.set('internal_error', internalErrorTexts);
  return faults.get(reason ?? '') ?? faults.get(fault ?? '');
}

/** What is tried again by itself needs no more than a title, and once exhausted the fault's own next step is void. */
function faultWords(state: DeliveryState, { title, cause, nextStep }: Fault, locale: Locale): PushWords {
  if (state === 'pending' || state === 'sending') return { title, cause: null, nextStep: null };
  if (state === 'exhausted') return { title, cause, nextStep: exhaustedStep[locale] };
  return { title, cause, nextStep: nextStep ?? null };
}

function reasonWords({ state, reason }: DescribedPush): Record<Locale, PushWords> | null {
  const texts = new Map<string, Record<Locale, string>>(Object.entries(reasonTexts));
  const text = state === 'held' || state === 'skipped' ? texts.get(reason ?? '') : undefined;
  return text ? inEachLocale((locale) => ({ title: text[locale], cause: null, nextStep: null })) : null;
}
