import 'server-only';
import { errors } from 'undici';

/**
 * Why a call brought no answer that can be read. The outcome at Gigya is then unknown, unless nothing was sent: an unknown
 * data centre, or a private key that cannot be used.
 */
export type NoAnswerReason =
  | 'timeout'
  | 'refused'
  | 'unknown_host'
  | 'reset'
  | 'untrusted_certificate'
  | 'redirected'
  | 'too_large'
  | 'unreadable'
  | 'unknown_data_centre'
  | 'unusable_key'
  | 'aborted';

const reasonOfCode = new Map<string, NoAnswerReason>([
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['ETIMEDOUT', 'timeout'],
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['ENETUNREACH', 'refused'],
  ['ENOTFOUND', 'unknown_host'],
  ['EAI_AGAIN', 'unknown_host'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['UND_ERR_SOCKET', 'reset'],
  ['UND_ERR_ABORTED', 'reset'],
  ['UND_ERR_HEADERS_OVERFLOW', 'too_large'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'untrusted_certificate'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'untrusted_certificate'],
  ['INVALID_CA', 'untrusted_certificate'],
  ['INVALID_PURPOSE', 'untrusted_certificate'],
  ['HOSTNAME_MISMATCH', 'untrusted_certificate'],
]);

const reasonOfPrefix: [prefix: string, reason: NoAnswerReason][] = [
  ['CERT_', 'untrusted_certificate'],
  ['UNABLE_TO_', 'untrusted_certificate'],
  ['ERR_TLS_', 'untrusted_certificate'],
  ['ERR_SSL_', 'untrusted_certificate'],
  ['UND_ERR_', 'reset'],
  ['E', 'reset'],
];

/** The reason behind a network error. Throws the error again when it carries no code: then it is a bug of ours. */
export function reasonOfError(error: unknown): NoAnswerReason {
  if (error instanceof errors.HTTPParserError) return 'unreadable';
  const code = codeOf(error);
  if (code === null) throw error;
  const reason = reasonOfCode.get(code) ?? reasonOfPrefix.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (!reason) throw error;
  return reason;
}

/** The code of an error or, where several addresses were tried, of the first that failed. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error.cause === undefined ? null : codeOf(error.cause);
}
