import 'server-only';
import { authenticate } from './authenticate';
import type { GigyaParams, GigyaSite } from './call';
import type { OriginClock } from './clock';
import { methodAddress } from './data-centres';
import type { Deadline } from './deadline';
import { type Envelope, parseEnvelope } from './envelope';
import { type NoAnswerReason, reasonOfError } from './no-answer';
import { postForm } from './post-form';

/** How one request ended: answered, with the server's time and the origin it came from, or not. */
export type Ending =
  | { httpStatus: number; envelope: Envelope; origin: string; date: string | undefined }
  | { httpStatus: number | null; reason: NoAnswerReason };

/** Sends one request of a call and reads what came back. Throws for bugs only. */
export async function sendOnce(input: {
  site: GigyaSite;
  method: string;
  params: GigyaParams;
  clock: OriginClock;
  deadline: Deadline;
}): Promise<Ending> {
  const { site, method, deadline } = input;
  const address = methodAddress({ ...site, method });
  if (!address) return { httpStatus: null, reason: 'unknown_data_centre' };
  const { origin } = address.url;
  const fields = toFields({ ...input.params, format: 'json', httpStatusCodes: false });
  const nowMs = input.clock.nowAt(origin);
  const request = authenticate({ keys: site.credentials, url: address.signedUrl, fields, nowMs });
  if (!request) return { httpStatus: null, reason: 'unusable_key' };
  // The last moment before anything leaves: a worker that was frozen may have lost its lane meanwhile.
  if (deadline.isOver()) return { httpStatus: null, reason: deadline.cause() ?? 'aborted' };
  try {
    const reply = await postForm({ address, ...request, signal: deadline.signal });
    const { httpStatus } = reply;
    if ('fault' in reply) return { httpStatus, reason: reply.fault };
    const envelope = parseEnvelope(reply.body);
    if (!envelope) return { httpStatus, reason: 'unreadable' };
    return { httpStatus, envelope, origin, date: reply.date };
  } catch (error) {
    return { httpStatus: null, reason: deadline.cause() ?? reasonOfError(error) };
  }
}

function toFields(params: GigyaParams): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return [[name, typeof value === 'object' ? JSON.stringify(value) : String(value)]];
    }),
  );
}
