import type { RefObject } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import { optInError, optInInput } from '@/lib/forms/opt-in-names';
import type { AskedForm } from '@/lib/forms/parse-answers';
import type { FormTexts } from '@/lib/forms/texts/hosted-texts-type';
import { AlertIcon } from './alert-icon';

type Props = {
  state: FormState;
  asked: AskedForm;
  texts: FormTexts;
  summary: RefObject<HTMLDivElement | null>;
};

/** Everything that can be wrong: where its message is found, where its input is, what it is called. */
const inputsOf = ({ fields, optIns }: AskedForm) => [
  ...fields.map(({ variable, label }) => ({ error: variable, id: variable, label })),
  ...optIns.map(({ name, wording }) => ({ error: optInError(name), id: optInInput(name), label: wording })),
];

/** What is to be corrected, with a link to each input, before the form; nothing while there is nothing. */
export function ErrorSummary({ state, asked, texts, summary }: Props) {
  const inputs = inputsOf(asked);
  const wrong = inputs.flatMap(({ error, ...input }) => {
    const message = state.errors[error];
    return message ? [{ ...input, message }] : [];
  });
  // A form that was changed long after it was opened may miss what this one does not have.
  const missed = Object.entries(state.errors).filter(([name]) => !inputs.some(({ error }) => error === name));
  const found = wrong.length + missed.length;
  if (found === 0 && !state.problem) return null;
  const count = found === 1 ? texts.oneError : texts.manyErrors.replace('{count}', String(found));
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={summary}>
      <AlertIcon />
      <div>
        <p>{state.problem ?? <strong>{count}</strong>}</p>
        <ul>
          {wrong.map(({ id, label, message }) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>: {message}
            </li>
          ))}
          {missed.map(([name, message]) => (
            <li key={name}>{message}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
