import type { CustomField, FormField } from '@/lib/campaigns/definition';
import type { Variable } from '@/lib/forms/variables';

type InputAttributes = {
  type?: 'email' | 'tel' | 'date';
  inputMode?: 'email' | 'tel' | 'decimal';
  autoComplete?: string;
  autoCapitalize?: 'none' | 'words';
};

/** How a browser helps to fill each variable. `gender` and `country` are lists, not inputs. */
const nativeAttributes: Record<Variable, InputAttributes> = {
  email: { type: 'email', inputMode: 'email', autoComplete: 'email', autoCapitalize: 'none' },
  firstname: { autoComplete: 'given-name', autoCapitalize: 'words' },
  lastname: { autoComplete: 'family-name', autoCapitalize: 'words' },
  gender: { autoComplete: 'sex' },
  birthday: { type: 'date', autoComplete: 'bday' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  address: { autoComplete: 'address-line1', autoCapitalize: 'words' },
  number: {},
  box: {},
  locality: { autoComplete: 'address-level2', autoCapitalize: 'words' },
  zipcode: { autoComplete: 'postal-code' },
  country: { autoComplete: 'country' },
  function: { autoComplete: 'organization-title' },
  company: { autoComplete: 'organization', autoCapitalize: 'words' },
};

const attributesByKind: Record<CustomField['kind'], InputAttributes> = {
  text: {},
  long_text: {},
  number: { inputMode: 'decimal' },
  date: { type: 'date' },
  choice: {},
};

/** How a browser helps to fill a field. It cannot know what a custom one asks. */
export const inputAttributes = (field: FormField): InputAttributes =>
  field.kind === undefined
    ? nativeAttributes[field.variable]
    : { autoComplete: 'off', ...attributesByKind[field.kind] };

const short = new Set<string>([
  'firstname',
  'lastname',
  'number',
  'box',
  'locality',
  'zipcode',
  'function',
  'company',
] satisfies Variable[]);

/** The variables whose fields share a row: two short ones that follow each other. */
export function pairedVariables(fields: Pick<FormField, 'variable'>[]): Set<string> {
  const paired = new Set<string>();
  fields.forEach(({ variable }, index) => {
    const before = fields[index - 1]?.variable;
    if (!before || !short.has(variable) || !short.has(before) || paired.has(before)) return;
    paired.add(before);
    paired.add(variable);
  });
  return paired;
}
