import { z } from 'zod';
import { listOf, optionalCount, optionalText } from './lenient';

const validationErrorSchema = z.object({
  fieldName: z.string(),
  errorCode: z.number().int(),
  message: z.string().catch(''),
});

const ignoredParamSchema = z.object({
  paramName: z.string(),
  warningCode: optionalCount,
  message: z.string().catch(''),
});

const envelopeSchema = z.looseObject({
  callId: optionalText,
  errorCode: z.number().int(),
  errorMessage: optionalText,
  errorDetails: optionalText,
  apiVersion: optionalCount,
  /** Deprecated, as `statusReason` is: the first three digits of the error code. */
  statusCode: optionalCount,
  statusReason: optionalText,
  /** ISO 8601 in UTC, with milliseconds. */
  time: optionalText,
  /** What the caller sent as `context`. */
  context: optionalText,
  fullEventName: optionalText,
  /** With 301001: the API domain where the site lives, and an address there that must not be followed. */
  apiDomain: optionalText,
  location: optionalText,
  validationErrors: listOf(validationErrorSchema),
  ignoredParams: listOf(ignoredParamSchema),
});

/**
 * What every Gigya answer carries (api.md section 3: SAP Help and recorded answers). Only `errorCode` is required;
 * other keys of the method stand beside these, unparsed.
 */
export type Envelope = z.infer<typeof envelopeSchema>;

/**
 * Reads an answer, whatever content type it came with (JSON is seen as text/javascript, api.md section 3).
 * Null when it is not JSON or holds no numeric error code.
 */
export function parseEnvelope(body: string): Envelope | null {
  const parsed = envelopeSchema.safeParse(parseJson(body));
  return parsed.success ? parsed.data : null;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
