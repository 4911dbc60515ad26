import type { Locale } from '@/lib/forms/variables';
import type { NotTaken, Push } from '@/lib/statistics/schemas';
import { formatWait } from './format-moment';
import { type LanguageChoice, LanguageSwitch } from './language-switch';
import { PushBadge } from './push-badge';

type PushDetailProps = { push: Push; now: string; language: LanguageChoice };

/** One delivery of a participation: its state, and beside it why and what comes next. */
export function PushDetail({ push, now, language }: PushDetailProps) {
  const { state, connection, notTaken } = push;
  const { locale } = language;
  const words = push.words?.[locale];
  const isTranslated = words !== undefined || notTaken.some(({ reason }) => typeof reason !== 'string');
  return (
    <li className="grid grid-cols-[104px_minmax(0,1fr)] items-start gap-x-2 md:max-lg:grid-cols-1">
      <span>
        <PushBadge state={state} />
      </span>
      <div className="wrap-anywhere min-w-0 py-0.5">
        <div className="flex flex-wrap items-start justify-end gap-x-2">
          <div className="min-w-0 flex-[1_1_9rem]">
            {words && (
              <p lang={locale} className="font-medium">
                {words.title}
              </p>
            )}
            <p className="text-ink-2">{[connection, ...progress(push, now)].join(' · ')}</p>
          </div>
          {isTranslated && <LanguageSwitch {...language} of={`the push to ${connection}`} />}
        </div>
        <Explanation push={push} locale={locale} />
      </div>
    </li>
  );
}

/** The partner's own words, which values they are about, what it means and what to do. */
function Explanation({ push, locale }: { push: Push; locale: Locale }) {
  const partner = partnerWords(push);
  const { cause = null, nextStep = null } = push.words?.[locale] ?? {};
  const sentences = [cause, nextStep].filter((sentence) => sentence !== null);
  return (
    <>
      {partner !== null && <p className="text-ink-3 text-xs">{partner}</p>}
      {push.notTaken.map((values) => (
        <NotTakenLine
          key={values.names.join()}
          isDelivered={push.state === 'delivered'}
          {...{ values, locale }}
        />
      ))}
      {sentences.map((sentence) => (
        <p key={sentence} lang={locale} className="mt-1 text-ink-2 text-xs">
          {sentence}
        </p>
      ))}
    </>
  );
}

type NotTakenLineProps = { values: NotTaken; isDelivered: boolean; locale: Locale };

function NotTakenLine({ values: { names, reason }, isDelivered, locale }: NotTakenLineProps) {
  const stored = typeof reason === 'string';
  return (
    <p className="text-ink-2 text-xs">
      {`${isDelivered ? 'Left out' : 'Not accepted'}: ${names.join(', ')} · `}
      <span lang={stored ? 'en' : locale}>{stored ? reason : reason[locale]}</span>
    </p>
  );
}

function progress({ state, attempts, dueAt }: Push, now: string): string[] {
  const tried = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  if (state === 'exhausted') return [`${tried}, the schedule is used up`];
  return [
    ...(attempts > 1 || (attempts === 1 && state !== 'delivered') ? [tried] : []),
    ...(dueAt === null ? [] : [`${attempts === 0 ? 'first' : 'next'} try ${formatWait(dueAt, now)}`]),
  ];
}

/** The code and the partner's own words, for whoever needs them. */
function partnerWords({ errorCode, message }: Push): string | null {
  const words = [errorCode === null ? null : `Code ${errorCode}`, message].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(': ');
}
