import type { FormField } from '@/lib/campaigns/definition';
import type { Variable } from '@/lib/forms/variables';

type InputAttributes = {
  type?: 'email' | 'tel' | 'date';
  inputMode?: 'email' | 'tel';
  autoComplete?: string;
  autoCapitalize?: 'none' | 'words';
};

/** How a browser helps to fill each variable. `gender` and `country` are lists, not inputs. */
export const inputAttributes: Record<Variable, InputAttributes> = {
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

const short = new Set<Variable>([
  'firstname',
  'lastname',
  'number',
  'box',
  'locality',
  'zipcode',
  'function',
  'company',
]);

/** The variables whose fields share a row: two short ones that follow each other. */
export function pairedVariables(fields: Pick<FormField, 'variable'>[]): Set<Variable> {
  const paired = new Set<Variable>();
  fields.forEach(({ variable }, index) => {
    const before = fields[index - 1]?.variable;
    if (!before || !short.has(variable) || !short.has(before) || paired.has(before)) return;
    paired.add(before);
    paired.add(variable);
  });
  return paired;
}
