import { z } from 'zod';

const storedSchema = z.object({ revisionId: z.string(), settings: z.record(z.string(), z.string()) });

/** What a partner told about itself, by the name of a setting, as `Connection.detected` holds it. */
export type StoredDetected = z.infer<typeof storedSchema>;

/** The part of it that counts with a revision: nothing, where it was told with another one. */
export function detectedWith(revisionId: string, stored: unknown): Record<string, string> {
  const { data } = storedSchema.safeParse(stored);
  return data?.revisionId === revisionId ? data.settings : {};
}
