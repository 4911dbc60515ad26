import { createHash, randomFillSync } from 'node:crypto';

/** So many bytes for an id or a token, never the same twice. */
export type RandomSource = (size: number) => Buffer;

const POOL_BYTES = 8_192;

/** Random bytes; with a seed always the same ones in the same order, so that a run can be repeated (api.md section 8). */
export function createRandomSource(seed?: string): RandomSource {
  return seed === undefined ? fromPool() : fromSeed(seed);
}

/** Asking the system for many bytes at once is cheaper than asking for each id. */
function fromPool(): RandomSource {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  return (size) => {
    if (size > POOL_BYTES) return randomFillSync(Buffer.alloc(size));
    if (used + size > POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    used += size;
    return Buffer.from(pool.subarray(used - size, used));
  };
}

function fromSeed(seed: string): RandomSource {
  let count = 0;
  return (size) => {
    count += 1;
    return createHash('shake256', { outputLength: size }).update(`${seed} ${count}`).digest();
  };
}
