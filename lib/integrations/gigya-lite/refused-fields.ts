import 'server-only';
import type { Profile, Variable } from '../../forms/variables';
import type { Envelope } from '../../gigya/envelope';
import { describeError } from '../../gigya/errors';
import type { MappingRow, Warning } from '../define';
import { mapping } from './mapping';
import type { WarningReason } from './warning-texts';

type Reduced = { answers: Profile; warnings: Warning[] };

const reasonOfCode = new Map<number, WarningReason>([
  [400020, 'read_only'],
  [400024, 'unknown_field'],
  [400025, 'read_only'],
]);
const writeAccessCodes = new Set([400020, 400025]);
// Writable by a lite registration on a site whose schema nobody has changed, the birth year apart, which is useless
// without day and month (api.md section 0.2).
const openByDefault: Variable[] = ['email', 'firstname', 'lastname', 'zipcode', 'country'];

/** What a partner's text must look like to be kept as the name of a parameter: it can then hold no e-mail address. */
const nameOfParameter = /^[\w.$-]{1,120}$/;

const withoutPositions = (field: string) => field.replace(/\[\d*\]|\.\d+(?=\.|$)/g, '');
const asProfilePath = (plain: string) => (plain.startsWith('profile.') ? plain : `profile.${plain}`);

/**
 * The rows of the mapping that a field of a partner's answer belongs to. The captured answers name a field with or
 * without `profile.`, and an array's field with or without a position; a part that is not mapped, as `phones.type` in
 * one of them, belongs to whatever is sent of the same object (api.md section 4.2).
 */
export function rowsOfParameter(field: string): MappingRow[] {
  const path = asProfilePath(withoutPositions(field));
  const rows = rowsAt(path);
  return rows.length > 0 ? rows : rowsAt(path.split('.').slice(0, 2).join('.'));
}

function rowsAt(path: string): MappingRow[] {
  return mapping.filter(({ parameters }) =>
    parameters.some(
      (parameter) =>
        parameter === path || parameter.startsWith(`${path}.`) || path.startsWith(`${parameter}.`),
    ),
  );
}

/**
 * Warnings about a parameter by the name that the partner gives it: one for each variable that it concerns (those that
 * were answered, where any was), or one without a variable when nothing of the mapping goes there.
 */
export function parameterWarnings(input: {
  name: string;
  reason: WarningReason;
  answers: Profile;
}): Warning[] {
  const { reason, answers } = input;
  const plain = withoutPositions(input.name);
  if (!nameOfParameter.test(plain)) return [];
  const rows = rowsOfParameter(plain);
  if (rows.length === 0) return [{ parameter: plain, reason }];
  const answered = rows.flatMap(({ variables }) => variables).filter((variable) => answers[variable]);
  const concerned = answered.length > 0 ? answered : rows.flatMap(({ variables }) => variables.slice(0, 1));
  return concerned.map((variable) => ({ variable, parameter: asProfilePath(plain), reason }));
}

/** Each of an answer's field errors as warnings, whatever its outer code: all of them were seen (api.md section 4.2). */
export function fieldWarnings(envelope: Envelope, answers: Profile): Warning[] {
  return envelope.validationErrors.flatMap(({ fieldName, errorCode }) =>
    parameterWarnings({ name: fieldName, reason: reasonOfCode.get(errorCode) ?? 'not_accepted', answers }),
  );
}

/**
 * The answers without the values that Gigya will not write, so that those values are lost and not the person. Null when
 * there is nothing to leave out: the e-mail address is refused, no answered field is named, or the code is no refusal.
 */
export function withoutRefused(envelope: Envelope, answers: Profile): Reduced | null {
  if (describeError(envelope.errorCode).reaction !== 'reject') return null;
  const namesNoField = envelope.validationErrors.length === 0 && writeAccessCodes.has(envelope.errorCode);
  const refused = namesNoField ? closedByDefault(answers) : fieldWarnings(envelope, answers);
  const warnings = refused.filter(({ variable }) => !variable || answers[variable]);
  const reduced = { ...answers };
  for (const { variable } of warnings) if (variable) delete reduced[variable];
  const isSmaller = warnings.some(({ variable }) => variable);
  return isSmaller && reduced.email ? { answers: reduced, warnings } : null;
}

function closedByDefault(answers: Profile): Warning[] {
  return mapping
    .flatMap(({ variables }) => variables)
    .filter((variable) => answers[variable] && !openByDefault.includes(variable))
    .map((variable) => ({ variable, reason: 'read_only' }));
}
