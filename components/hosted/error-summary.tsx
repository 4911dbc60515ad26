import type { RefObject } from 'react';
import type { FormField } from '@/lib/campaigns/definition';
import type { FormState } from '@/lib/forms/form-state';
import type { FormTexts } from '@/lib/forms/texts/hosted-texts-type';
import { AlertIcon } from './alert-icon';

type Props = {
  state: FormState;
  fields: FormField[];
  texts: FormTexts;
  summary: RefObject<HTMLDivElement | null>;
};

/** What is to be corrected, with a link to each field, before the form; nothing while there is nothing. */
export function ErrorSummary({ state, fields, texts, summary }: Props) {
  const wrong = fields.flatMap(({ variable, label }) => {
    const message = state.errors[variable];
    return message ? [{ variable, label, message }] : [];
  });
  if (wrong.length === 0 && !state.problem) return null;
  const count =
    wrong.length === 1 ? texts.oneError : texts.manyErrors.replace('{count}', String(wrong.length));
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={summary}>
      <AlertIcon />
      <div>
        <p>{state.problem ?? <strong>{count}</strong>}</p>
        <ul>
          {wrong.map(({ variable, label, message }) => (
            <li key={variable}>
              <a href={`#${variable}`}>{label}</a>: {message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
