import type { OptIn } from '@/lib/campaigns/definition';
import type { FormState } from '@/lib/forms/form-state';
import { optInError, optInInput } from '@/lib/forms/opt-in-names';
import type { FormTexts } from '@/lib/forms/texts/hosted-texts-type';
import { FieldError } from './field-error';

type Props = { optIn: OptIn; state: FormState; texts: FormTexts };

/** An opt-in of the hosted form: a box to tick, or a question with Yes and No. Nothing is chosen beforehand. */
export function OptInField({ optIn, state, texts }: Props) {
  const { name, wording, style, mandatory } = optIn;
  const id = optInInput(name);
  const error = state.errors[optInError(name)];
  const given = state.optIns[name];
  const describedBy = error ? `${id}-error` : undefined;
  const box = error ? 'agree wrong' : 'agree';
  const asked = (
    <>
      {wording}
      {!mandatory && <span className="aside"> {texts.optional}</span>}
    </>
  );
  const radio = (value: 'yes' | 'no', isChosen: boolean) => (
    <label>
      <input
        {...(value === 'yes' ? { id } : {})}
        name={id}
        type="radio"
        value={value}
        defaultChecked={isChosen}
        required={mandatory}
        aria-describedby={describedBy}
      />
      {texts[value]}
    </label>
  );
  return (
    <div className="wide">
      {style === 'checkbox' ? (
        <label className={box}>
          <input
            id={id}
            name={id}
            type="checkbox"
            value="yes"
            defaultChecked={given === true}
            aria-required={mandatory || undefined}
            aria-invalid={Boolean(error) || undefined}
            aria-describedby={describedBy}
          />
          <span>{asked}</span>
        </label>
      ) : (
        <fieldset className={box}>
          <legend>{asked}</legend>
          {radio('yes', given === true)}
          {radio('no', given === false)}
        </fieldset>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
