import 'server-only';
import type { Profile, Variable } from '../../forms/variables';
import type { Envelope } from '../../gigya/envelope';
import { describeError } from '../../gigya/errors';
import type { MappingRow } from '../define';
import type { Warning } from './map';
import { mapping } from './mapping';

export type Reduced = { answers: Profile; warnings: Warning[] };

const READ_ONLY = 'Only the server may write this field on the site.';
const REFUSED = 'Gigya does not accept this value.';

const writeAccessCodes = new Set([400020, 400025]);
// Writable by a lite registration on a site whose schema nobody has changed, the birth year apart, which is useless
// without day and month (api.md section 0.2).
const openByDefault: Variable[] = ['email', 'firstname', 'lastname', 'zipcode', 'country'];

/**
 * The rows of the mapping that a field of a partner's answer belongs to. The captured answers name a field with or
 * without `profile.`, and an array's field with or without a position (api.md section 4.2).
 */
export function rowsOfParameter(field: string): MappingRow[] {
  const plain = field.replace(/\[\d*\]|\.\d+(?=\.|$)/g, '');
  const path = plain.startsWith('profile.') ? plain : `profile.${plain}`;
  return mapping.filter(({ parameters }) =>
    parameters.some(
      (parameter) =>
        parameter === path || parameter.startsWith(`${path}.`) || path.startsWith(`${parameter}.`),
    ),
  );
}

/**
 * The answers without the values that Gigya will not write, so that those values are lost and not the person. Null when
 * there is nothing to leave out: the e-mail address is refused, no known field is named, or the code is no refusal.
 */
export function withoutRefused(envelope: Envelope, answers: Profile): Reduced | null {
  if (describeError(envelope.errorCode).reaction !== 'reject') return null;
  const refused = refusedVariables(envelope);
  if (refused.has('email')) return null;
  const warnings = [...refused].flatMap(([variable, reason]) =>
    answers[variable] ? [{ variable, reason }] : [],
  );
  if (warnings.length === 0) return null;
  const reduced = { ...answers };
  for (const { variable } of warnings) delete reduced[variable];
  return { answers: reduced, warnings };
}

function refusedVariables(envelope: Envelope): Map<Variable, string> {
  const refused = new Map<Variable, string>();
  for (const { fieldName, errorCode } of envelope.validationErrors) {
    const reason = writeAccessCodes.has(errorCode) ? READ_ONLY : REFUSED;
    for (const { variables } of rowsOfParameter(fieldName)) {
      for (const variable of variables) refused.set(variable, reason);
    }
  }
  if (envelope.validationErrors.length === 0 && writeAccessCodes.has(envelope.errorCode)) {
    const closed = mapping
      .flatMap(({ variables }) => variables)
      .filter((name) => !openByDefault.includes(name));
    for (const variable of closed) refused.set(variable, READ_ONLY);
  }
  return refused;
}
