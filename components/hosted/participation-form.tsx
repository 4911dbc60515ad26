'use client';

import { type FormEvent, useActionState, useEffect, useRef, useState } from 'react';
import type { FormField as Field } from '@/lib/campaigns/definition';
import type { FormState } from '@/lib/forms/form-state';
import type { FormTexts } from '@/lib/forms/texts/hosted-texts-type';
import type { Variable } from '@/lib/forms/variables';
import { ErrorSummary } from './error-summary';
import { FormField, type Option } from './form-field';
import { sendOverHttp } from './send-over-http';
import { useSubmissionId } from './use-submission-id';

type Props = {
  participate: (previous: FormState, form: FormData) => Promise<FormState>;
  initial: FormState;
  /** Where a browser without JavaScript posts the form. */
  nativePath: string;
  hidden: { slug: string; channel: string; source: string };
  fields: Field[];
  options: Partial<Record<Variable, Option[]>>;
  paired: Variable[];
  submit: string;
  texts: FormTexts;
};

/** The state of the form: what the server answered last, and whether an answer is awaited. */
function useSending({ participate, initial, nativePath, hidden, fields, texts }: Props) {
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
      sendOverHttp({ slug: hidden.slug, form, fields, texts }),
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
  const { hidden, fields, options, paired, submit, texts } = props;
  const { state, submissionId, action, isBusy, send, answered } = useSending(props);
  const summary = useRef<HTMLDivElement>(null);

  // Moves the focus of the browser to what has to be corrected.
  useEffect(() => {
    if (answered) summary.current?.focus();
  }, [answered]);

  return (
    <>
      <ErrorSummary state={state} fields={fields} texts={texts} summary={summary} />
      <form action={action} onSubmit={send} noValidate aria-busy={isBusy}>
        <input type="hidden" name="submissionId" value={submissionId} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.map((field) => (
          <FormField
            key={field.variable}
            field={field}
            state={state}
            optional={texts.optional}
            options={options[field.variable]}
            isPaired={paired.includes(field.variable)}
          />
        ))}
        <button className="go wide" type="submit" aria-disabled={isBusy}>
          {isBusy && <span className="spinner" aria-hidden="true" />}
          {isBusy ? texts.busy : submit}
        </button>
      </form>
    </>
  );
}
