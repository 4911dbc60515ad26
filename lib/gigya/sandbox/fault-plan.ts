import { z } from 'zod';

const times = z.number().int().min(1).max(1_000_000).default(1);
/** A method such as `accounts.setAccountInfo`, or `*` for any. */
const method = z.string().min(1).default('*');
/** Whether the method does its work before its answer is lost: what a client cannot know. */
const applied = z.boolean().default(false);

/** One fault that is to happen the next `times` times that its method is called with a known API key. */
export const faultSchema = z.union([
  z.strictObject({ method, times, applied, errorCode: z.number().int().min(1).max(999_999) }),
  z.strictObject({ method, times, applied, dropConnection: z.literal(true) }),
  z.strictObject({ method, times, applied, badJson: z.literal(true) }),
  z.strictObject({ method, times, applied, html502: z.literal(true) }),
  /** The method does its work and the answer waits. */
  z.strictObject({ method, times, delayMs: z.number().int().min(0).max(120_000) }),
]);
export type Fault = z.infer<typeof faultSchema>;

export type FaultPlan = {
  add(faults: Fault[]): void;
  /** The first fault that waits for this method; it has then happened once more. */
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
      const fault = waiting.find((candidate) => candidate.method === called || candidate.method === '*');
      if (!fault) return null;
      fault.times -= 1;
      waiting = waiting.filter(({ times: left }) => left > 0);
      return fault;
    },
    list: () => waiting.map((fault) => ({ ...fault })),
  };
}
