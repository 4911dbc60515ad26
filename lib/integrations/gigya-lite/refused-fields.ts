import 'server-only';
import type { Envelope } from '../../gigya/envelope';
import { describeError } from '../../gigya/errors';
import type { Warning } from '../define';
import type { Leaf } from './mapping/leaf';
import { leftOutAs } from './protect/fill-gaps';
import type { WarningReason } from './warning-texts';

const reasonOfCode = new Map<number, WarningReason>([
  [400020, 'read_only'],
  [400024, 'unknown_field'],
  [400025, 'read_only'],
]);
const writeAccessCodes = new Set([400020, 400025]);
// Writable by a lite registration on a site whose schema nobody has changed, the birth year apart, which is useless
// without day and month (api.md section 0.2).
const openByDefault = new Set(
  ['email', 'firstName', 'lastName', 'zip', 'country'].map((name) => `profile.${name}`),
);

/** What a partner's text must look like to be kept as the name of a parameter: it can then hold no e-mail address. */
const nameOfParameter = /^[\w.$-]{1,120}$/;
const hasArea = /^((profile|data|subscriptions|preferences|communications)\.|regSource$)/;
const wholeArea = /^(data|subscriptions|preferences|communications)$/;

/** Whether a name is that of a field, and not that of a parameter of the call. */
export const isField = (name: string): boolean => hasArea.test(name) && name !== 'regSource';

const withoutPositions = (field: string) => field.replace(/\[\d*\]|\.\d+(?=\.|$)/g, '');

/** The parameter that a field of an answer is: captured answers name those of the profile with or without `profile.`. */
export function toParameter(field: string): string {
  const plain = withoutPositions(field);
  return hasArea.test(plain) || wholeArea.test(plain) ? plain : `profile.${plain}`;
}

/**
 * The leaves that a field of a partner's answer belongs to. An array's field comes with or without a position; a part
 * that is not sent, as `phones.type` in a captured answer, belongs to whatever is sent of the same object (api.md section
 * 4.2).
 */
export function leavesOfParameter(field: string, leaves: Leaf[]): Leaf[] {
  const path = toParameter(field);
  const found = leavesAt(path, leaves);
  if (found.length > 0 || !path.startsWith('profile.')) return found;
  return leavesAt(path.split('.').slice(0, 2).join('.'), leaves);
}

function leavesAt(path: string, leaves: Leaf[]): Leaf[] {
  const within = leaves.filter(({ parameter }) => parameter === path || parameter.startsWith(`${path}.`));
  if (within.length > 0) return within;
  const around = leaves.filter(({ parameter }) => path.startsWith(`${parameter}.`));
  const longest = Math.max(...around.map(({ parameter }) => parameter.length));
  return around.filter(({ parameter }) => parameter.length === longest);
}

/**
 * Warnings about a parameter by the name that the partner gives it: one for each value that was sent there, or one without
 * a source when nothing was.
 */
export function parameterWarnings(input: { name: string; reason: WarningReason; leaves: Leaf[] }): Warning[] {
  const { reason } = input;
  const plain = withoutPositions(input.name);
  if (!nameOfParameter.test(plain)) return [];
  const leaves = leavesOfParameter(plain, input.leaves);
  if (leaves.length === 0) return [{ parameter: plain, reason }];
  const parameter = toParameter(plain);
  return leaves.map(({ source, parameter: sent }) => ({
    ...source,
    parameter: sent.startsWith(`${parameter}.`) && leaves.length > 1 ? sent : parameter,
    reason,
  }));
}

/** Each of an answer's field errors as warnings, whatever its outer code: all of them were seen (api.md section 4.2). */
export function fieldWarnings({ validationErrors }: Envelope, leaves: Leaf[]): Warning[] {
  return validationErrors.flatMap(({ fieldName, errorCode }) =>
    parameterWarnings({ name: fieldName, reason: reasonOfCode.get(errorCode) ?? 'not_accepted', leaves }),
  );
}

/** Whether a refusal is about fields that leaving them out, or another schema, can end. */
export function isAboutFields({ errorCode, validationErrors }: Envelope): boolean {
  if (describeError(errorCode).reaction !== 'reject') return false;
  const isEmail = validationErrors.some(({ fieldName }) => toParameter(fieldName) === 'profile.email');
  return !isEmail && (validationErrors.length > 0 || writeAccessCodes.has(errorCode));
}

/**
 * The parameters that Gigya will not write of those sent, so that their values are lost and not the person; of a row that
 * fills several, all. A field that was left out before is not taken for what is sent of the same object. Null when there is nothing to leave out: the e-mail address is refused, nothing that was sent is
 * named, or the code is no refusal.
 */
export function refusedParameters(
  envelope: Envelope,
  leaves: Leaf[],
  leftOut: Leaf[] = [],
): { parameters: string[]; warnings: Warning[] } | null {
  if (!isAboutFields(envelope)) return null;
  const { validationErrors } = envelope;
  const all = [...leaves, ...leftOut];
  const named = validationErrors
    .flatMap(({ fieldName }) => leavesOfParameter(fieldName, all))
    .filter((leaf) => leaves.includes(leaf));
  const refused = validationErrors.length > 0 ? named : closedByDefault(leaves);
  const isConcerned = ({ row }: Leaf) =>
    refused.some((leaf) => leaf.row.setting === row.setting && leaf.row.index === row.index);
  const parameters = leaves.filter(isConcerned).map(({ parameter }) => parameter);
  if (parameters.length === 0 || parameters.includes('profile.email')) return null;
  const warnings =
    validationErrors.length > 0 ? fieldWarnings(envelope, all) : leftOutAs('read_only', refused);
  return { parameters, warnings };
}

const closedByDefault = (leaves: Leaf[]): Leaf[] =>
  leaves.filter(({ parameter }) => /^(profile|data)\./.test(parameter) && !openByDefault.has(parameter));
