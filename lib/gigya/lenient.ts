import { z } from 'zod';

/**
 * Parsers for the parts of a partner's answer that no caller may depend on: what cannot be read is left out and never
 * costs the rest.
 */
export const optionalText = z.string().optional().catch(undefined);
export const optionalFlag = z.boolean().optional().catch(undefined);
export const optionalCount = z.number().int().optional().catch(undefined);
export const optionalTree = z.record(z.string(), z.unknown()).optional().catch(undefined);

/** The items that can be read, in their order; empty for what is no list. */
export function listOf<Item extends z.ZodType>(item: Item) {
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

/** The entries that can be read; empty for what is no object. */
export function recordOf<Item extends z.ZodType>(item: Item) {
  return z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((entries) =>
      Object.fromEntries(
        Object.entries(entries).flatMap(([name, raw]) => {
          const parsed = item.safeParse(raw);
          return parsed.success ? [[name, parsed.data] as const] : [];
        }),
      ),
    );
}
