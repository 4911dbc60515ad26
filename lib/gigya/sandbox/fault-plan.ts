import { z } from 'zod';

const times = z.number().int().min(1).max(1_000_000).default(1);
/** A method such as `accounts.setAccountInfo`, or `*` for any. */
const method = z.string().min(1).default('*');
/** Whether the method does its work before its answer is lost: what a client cannot know. */
const applied = z.boolean().default(false);
/** Which of the method's calls is the first to meet it, counted from the planning; 1 is the next. */
const nth = z.number().int().min(1).max(1_000_000).optional();
const common = { method, times, nth };
const mediaType = /^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/;

/** One fault that is to happen `times` times that its method is called with a known API key. */
export const faultSchema = z.union([
  z.strictObject({ ...common, applied, errorCode: z.number().int().min(100_000).max(999_999) }),
  z.strictObject({ ...common, applied, dropConnection: z.literal(true) }),
  /** The connection is reset in the middle of the answer's body. */
  z.strictObject({ ...common, applied, resetMidBody: z.literal(true) }),
  z.strictObject({ ...common, applied, badJson: z.literal(true) }),
  z.strictObject({ ...common, applied, html502: z.literal(true) }),
  /** The answer is blown up to this many bytes and streamed without its length being told. */
  z.strictObject({ ...common, applied, answerBytes: z.number().int().min(1_000).max(100_000_000) }),
  /** The method does its work and the answer comes under this media type. */
  z.strictObject({ ...common, contentType: z.string().max(100).regex(mediaType) }),
  /** The method does its work and the answer waits. */
  z.strictObject({ ...common, delayMs: z.number().int().min(0).max(120_000) }),
]);
export type Fault = z.infer<typeof faultSchema>;

export type FaultPlan = {
  add(faults: Fault[]): void;
  /** The first fault that is due for this call of the method; it has then happened once more. */
  take(method: string): Fault | null;
  list(): Fault[];
};

export function createFaultPlan(): FaultPlan {
  let waiting: Fault[] = [];
  return {
    add(faults) {
      waiting.push(...faults.map((fault) => ({ ...fault })));
    },
    take(called) {
      if (waiting.length === 0) return null;
      const matching = waiting.filter(({ method }) => method === called || method === '*');
      const due = matching.find((fault) => (fault.nth ?? 1) === 1);
      for (const fault of matching) {
        if (fault.nth !== undefined && fault.nth > 1) fault.nth -= 1;
      }
      if (!due) return null;
      due.times -= 1;
      waiting = waiting.filter(({ times: left }) => left > 0);
      return due;
    },
    list: () => waiting.map((fault) => ({ ...fault })),
  };
}
