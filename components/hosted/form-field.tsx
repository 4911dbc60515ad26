import type { FormField as Field } from '@/lib/campaigns/definition';
import type { FormState } from '@/lib/forms/form-state';
import { FieldError } from './field-error';
import { inputAttributes } from './field-layout';

export type Option = [value: string, label: string];

type Props = {
  field: Field;
  state: FormState;
  optional: string;
  /** The choices of a list, the first for "nothing chosen"; absent for a typed field. */
  options?: Option[];
  isPaired: boolean;
};

function Control({ field, state, options }: Props) {
  const { variable, mandatory, help } = field;
  const hasError = Boolean(state.errors[variable]);
  const described = [help && `${variable}-help`, hasError && `${variable}-error`].filter(Boolean).join(' ');
  const common = {
    id: variable,
    name: variable,
    defaultValue: state.values[variable] ?? '',
    'aria-required': mandatory || undefined,
    'aria-invalid': hasError || undefined,
    'aria-describedby': described || undefined,
    ...inputAttributes(field),
  };
  const { type, ...untyped } = common;
  if (field.kind === 'long_text') return <textarea rows={5} {...untyped} />;
  if (!options) return <input type={type} {...untyped} />;
  return (
    <select {...untyped}>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** A field of the hosted form: label, input, help and what is wrong with the answer. */
export function FormField(props: Props) {
  const { field, state, optional, isPaired } = props;
  const { variable, label, help, mandatory } = field;
  const error = state.errors[variable];
  return (
    <div className={isPaired ? 'field' : 'field wide'}>
      <label htmlFor={variable}>
        {label}
        {!mandatory && <span> {optional}</span>}
      </label>
      <Control {...props} />
      {help && (
        <p className="help" id={`${variable}-help`}>
          {help}
        </p>
      )}
      {error && <FieldError id={`${variable}-error`}>{error}</FieldError>}
    </div>
  );
}
