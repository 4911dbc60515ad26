import 'server-only';
import type { GigyaKeys } from '../../gigya/call';
import type { MethodFailure } from '../../gigya/call-method';
import { redact } from '../../gigya/redact';

/** What Gigya said, fields included, without the keys, the given values and anything that looks like either. */
export function partnerWords(
  failure: MethodFailure,
  known: { credentials: GigyaKeys; values: readonly string[] },
): string | null {
  if (failure.kind === 'no_answer') return null;
  const { errorMessage, errorDetails, validationErrors } = failure.envelope;
  const fields = validationErrors.map((error) => `${error.fieldName}: ${error.message} (${error.errorCode})`);
  const sentences = [...new Set([errorMessage, errorDetails, ...fields])].filter(Boolean);
  if (sentences.length === 0) return null;
  return redact(sentences.join('; '), [...known.values, ...keysOf(known.credentials)]);
}

/** The keys without the word that says of which kind they are: that one may stand in a message. */
function keysOf(credentials: GigyaKeys): string[] {
  return Object.entries(credentials).flatMap(([name, value]) => (name === 'kind' ? [] : [value]));
}
