'use client';

import { type FormEvent, useActionState, useEffect, useRef, useState } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import type { HiddenInputs } from '@/lib/forms/hidden-inputs';
import type { AskedForm } from '@/lib/forms/parse-answers';
import type { FormTexts } from '@/lib/forms/texts/hosted-texts-type';
import { ErrorSummary } from './error-summary';
import { FormField, type Option } from './form-field';
import { OptInField } from './opt-in-field';
import { sendOverHttp } from './send-over-http';
import { useSubmissionId } from './use-submission-id';

type Props = {
  participate: (previous: FormState, form: FormData) => Promise<FormState>;
  initial: FormState;
  /** Where a browser without JavaScript posts the form. */
  nativePath: string;
  hidden: HiddenInputs;
  asked: AskedForm;
  /** The choices of the lists, by the name of their field. */
  options: Record<string, Option[]>;
  paired: string[];
  submit: string;
  texts: FormTexts;
};

/** The state of the form: what the server answered last, and whether an answer is awaited. */
function useSending({ participate, initial, nativePath, hidden, asked, texts }: Props) {
  const [posted, action] = useActionState(participate, initial, nativePath);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [isBusy, setBusy] = useState(false);
  const state = answered ?? posted;
  const { submissionId, keep } = useSubmissionId(state.submissionId);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const form = new FormData(event.currentTarget);
    const answer = await participate(state, form).catch(() =>
      sendOverHttp({ slug: hidden.slug, form, asked, texts }),
    );
    if (answer.next) {
      keep();
      return window.location.assign(answer.next);
    }
    setAnswered(answer);
    setBusy(false);
  }

  // The browser's page cache brings the form back as it was left: busy.
  useEffect(() => {
    const wake = (event: PageTransitionEvent) => event.persisted && setBusy(false);
    window.addEventListener('pageshow', wake);
    return () => window.removeEventListener('pageshow', wake);
  }, []);

  return { state, submissionId, action, isBusy, send, answered };
}

/** The form of a campaign. Without JavaScript it is posted natively; with it, it is sent in place. */
export function ParticipationForm(props: Props) {
  const { hidden, asked, options, paired, submit, texts } = props;
  const { state, submissionId, action, isBusy, send, answered } = useSending(props);
  const summary = useRef<HTMLDivElement>(null);

  // Moves the focus of the browser to what has to be corrected.
  useEffect(() => {
    if (answered) summary.current?.focus();
  }, [answered]);

  return (
    <>
      <ErrorSummary state={state} asked={asked} texts={texts} summary={summary} />
      <form action={action} onSubmit={send} noValidate aria-busy={isBusy}>
        <input type="hidden" name="submissionId" value={submissionId} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {asked.fields.map((field) => (
          <FormField
            key={field.variable}
            field={field}
            state={state}
            optional={texts.optional}
            options={options[field.variable]}
            isPaired={paired.includes(field.variable)}
          />
        ))}
        {asked.optIns.map((optIn) => (
          <OptInField key={optIn.name} optIn={optIn} state={state} texts={texts} />
        ))}
        <button className="go wide" type="submit" aria-disabled={isBusy}>
          {isBusy && <span className="spinner" aria-hidden="true" />}
          {isBusy ? texts.busy : submit}
        </button>
      </form>
    </>
  );
}
