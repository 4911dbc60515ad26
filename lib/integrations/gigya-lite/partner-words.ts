import 'server-only';
import type { MethodFailure } from '../../gigya/call-method';
import { redact } from '../../gigya/redact';

/** What Gigya said, fields included, without the given values, secrets and anything that looks like either. */
export function partnerWords(failure: MethodFailure, values: readonly string[]): string | null {
  if (failure.kind === 'no_answer') return null;
  const { errorMessage, errorDetails, validationErrors } = failure.envelope;
  const fields = validationErrors.map((error) => `${error.fieldName}: ${error.message} (${error.errorCode})`);
  const sentences = [...new Set([errorMessage, errorDetails, ...fields])].filter(Boolean);
  return sentences.length > 0 ? redact(sentences.join('; '), values) : null;
}
