import { z } from 'zod';
import { localeSchema } from '../forms/variables';

/** A UUID in any version, in lower case. */
export const submissionIdSchema = z.guid('Send a UUID that is new for each submission.').toLowerCase();

const language = z
  .string()
  .transform((tag) => tag.toLowerCase().split('-', 1)[0])
  .pipe(localeSchema)
  .optional()
  .catch(undefined);

/**
 * The body of a submit over HTTP. Only the submission id and the answers can be refused: a channel, locale or source
 * that makes no sense is left out rather than costing a participation.
 */
export const submitRequestSchema = z.object(
  {
    submissionId: submissionIdSchema,
    /** Checked after the submission id, which alone decides whether this is a repetition. */
    fields: z.unknown().optional(),
    optIns: z.unknown().optional(),
    /** The id of the revision whose form was shown; the current one where it is absent. */
    revision: z.unknown().optional(),
    locale: language,
    channel: z.unknown().optional(),
    source: z.unknown().optional(),
  },
  'Send a JSON object.',
);

/** The first message for each part of the body that was refused. */
export function messagesByField(error: z.ZodError): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { path, message } of error.issues) messages[String(path[0] ?? 'body')] ??= message;
  return messages;
}

/** The body of a view over HTTP: nothing in it can be refused. */
export const viewRequestSchema = z
  .object({ channel: z.unknown().optional(), source: z.unknown().optional() })
  .catch({ channel: undefined, source: undefined });
