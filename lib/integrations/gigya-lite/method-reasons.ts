import type { Locale } from '../../forms/variables';
import { describeTexts } from './describe-texts';
import type { MethodReason } from './write/decide-method';

/** Why a write method was decided, one sentence a reason. */
export const methodReasons = (why: MethodReason[], locale: Locale): string[] =>
  why.map(({ id, parameters }) =>
    describeTexts[locale].why[id].replace('{parameters}', parameters.join(', ')),
  );
