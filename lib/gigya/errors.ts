import { errorRows, type Reaction } from './error-table';
import type { MeaningId } from './error-words/error-words';

type GigyaError = {
  code: number;
  /** As SAP names it, in English. */
  name: string;
  /** What it means for an admin; `errorWords` has the words. */
  meaning: MeaningId;
  reaction: Reaction;
  /** How long to wait before the call is sent again, at least. */
  minimumWaitMs: number;
};

/** What is assumed of a code that stands in no table. */
export const unknownError: Omit<GigyaError, 'code'> = {
  name: 'Unknown error',
  meaning: 'unknown_code',
  reaction: 'retry',
  minimumWaitMs: 0,
};

/** The error table, one entry a code (api.md section 4.1). 0 is the only success and therefore not in it. */
export const gigyaErrors: ReadonlyMap<number, GigyaError> = new Map(errorRows.flatMap(expand));

/** What a code means and asks for. Unknown codes are retried: a wrong retry only waits, a wrong refusal loses a person. */
export function describeError(code: number): GigyaError {
  return gigyaErrors.get(code) ?? { code, ...unknownError };
}

function expand([codes, name, meaning, reaction, minimumWaitMs = 0]: (typeof errorRows)[number]): [
  number,
  GigyaError,
][] {
  const [first, last] = typeof codes === 'number' ? [codes, codes] : codes;
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const code = first + offset;
    return [code, { code, name, meaning, reaction, minimumWaitMs }];
  });
}
