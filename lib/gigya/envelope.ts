import { z } from 'zod';

const text = z.string().optional().catch(undefined);

const validationErrorSchema = z.object({
  fieldName: z.string(),
  errorCode: z.number().int(),
  message: z.string().catch(''),
});

const ignoredParamSchema = z.object({
  paramName: z.string(),
  warningCode: z.number().int().optional().catch(undefined),
  message: z.string().catch(''),
});

/** Keeps the items that can be read: one odd item must not hide the others, nor the error code. */
function readable<Item extends z.ZodType>(item: Item) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((raw) => {
        const parsed = item.safeParse(raw);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

const envelopeSchema = z.looseObject({
  errorCode: z.number().int(),
  errorMessage: text,
  errorDetails: text,
  callId: text,
  time: text,
  apiDomain: text,
  validationErrors: readable(validationErrorSchema),
  ignoredParams: readable(ignoredParamSchema),
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
