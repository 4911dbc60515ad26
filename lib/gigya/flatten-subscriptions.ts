import { z } from 'zod';

const MAX_DEPTH = 5;

const tree = z.record(z.string(), z.unknown());

/**
 * The subscriptions in a tree `{ <id>: { email: {...} } }` as a list, each with what stands below `email`. An id may hold
 * a dot, as one key or as nested objects: `petOwner.canine` (api.md section 5.3).
 */
export const flattenSubscriptions = (value: unknown): unknown[] => collect(value, []);

function collect(value: unknown, path: string[]): unknown[] {
  const parsed = tree.safeParse(value);
  if (!parsed.success || path.length > MAX_DEPTH) return [];
  return Object.entries(parsed.data).flatMap(([name, below]) => {
    const channel = path.length > 0 && name === 'email' ? tree.safeParse(below) : null;
    return channel?.success ? [{ ...channel.data, id: path.join('.') }] : collect(below, [...path, name]);
  });
}
