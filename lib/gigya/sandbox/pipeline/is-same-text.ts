import { timingSafeEqual } from 'node:crypto';

/** Compares secrets and signatures in a time that tells nothing of where they differ. */
export function isSameText(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}
