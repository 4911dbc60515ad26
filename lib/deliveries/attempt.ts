import 'server-only';
import { z } from 'zod';
import { variableSchema } from '../forms/variables';
import type { AttemptReport, DeliveryContent, Implementation, OpenConnection } from '../integrations/define';
import { log } from '../observability/log';

/** An integration bounds its own calls far below this; here it only frees a slot from one that hangs. */
const longestAttemptMs = 60_000;

const text = (max: number) => z.string().transform((value) => value.replaceAll('\0', '').slice(0, max));
/** A report that is too long is cut, not refused: a push that arrived must not count as one that failed. */
const upTo = <Item>(max: number, item: z.ZodType<Item>) =>
  z.array(item).transform((items) => items.slice(0, max));
const code = z.number().int().min(-2_147_483_648).max(2_147_483_647).nullable();

const reportSchema: z.ZodType<AttemptReport> = z.object({
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('delivered') }),
    z.object({ kind: z.literal('retry'), minimumWaitMs: z.number().nonnegative().optional() }),
    z.object({ kind: z.literal('rejected') }),
    z.object({ kind: z.literal('paused') }),
    z.object({ kind: z.literal('skipped'), reason: z.literal('protected') }),
    z.object({ kind: z.literal('held'), reason: z.literal('review') }),
  ]),
  fault: text(80).nullable(),
  errorCode: code,
  message: text(500).nullable(),
  calls: upTo(
    20,
    z.object({
      endpoint: text(200),
      httpStatus: code,
      errorCode: code,
      callId: text(200).nullable(),
      durationMs: z.number(),
    }),
  ),
  fieldsSent: upTo(200, text(200)),
  warnings: upTo(
    200,
    z.object({
      variable: variableSchema.optional(),
      field: text(80).optional(),
      optIn: text(80).optional(),
      parameter: text(200).optional(),
      reason: text(200),
    }),
  ),
  detected: z.record(z.string().max(60), z.string().max(200)).optional().catch(undefined),
  schema: z.object({ body: z.unknown() }).optional().catch(undefined),
  body: z.string().nullable(),
});

/** Why the attempts of a lane are aborted that changes hands: nothing of them is recorded. */
export const laneIsGone = new Error('The lane is gone.');

/** The report of a bug of ours: the schedule goes on, so that a repaired release delivers it. */
export const internalError: AttemptReport = {
  outcome: { kind: 'retry' },
  fault: 'internal_error',
  errorCode: null,
  message: null,
  calls: [],
  fieldsSent: [],
  warnings: [],
  body: null,
};

/**
 * Makes one attempt and returns its report, whatever happens: a throw, a hang or a malformed report of the
 * integration is logged and becomes a retry with the fault `internal_error`.
 * @param cut aborts the attempt; aborted by itself after a minute
 */
export async function makeAttempt({
  implementation,
  connection,
  content,
  cut,
}: {
  implementation: Implementation;
  connection: OpenConnection;
  content: DeliveryContent;
  cut: AbortController;
}): Promise<AttemptReport> {
  const { signal } = cut;
  const tooLong = setTimeout(() => cut.abort(new Error('The attempt took too long.')), longestAttemptMs);
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return reportSchema.parse(
      await Promise.race([implementation.deliver({ connection, content, signal }), aborted]),
    );
  } catch (err) {
    if (signal.reason !== laneIsGone) {
      log().error({ err, deliveryId: content.deliveryId }, 'an attempt failed by a bug');
    }
    return internalError;
  } finally {
    clearTimeout(tooLong);
  }
}
