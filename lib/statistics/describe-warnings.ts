import { z } from 'zod';
import { variableSchema } from '../forms/variables';
import { getManifest } from '../integrations/manifests';
import type { NotTaken } from './schemas';

/** Warnings as an attempt stores them: older rows always name a variable and hold an English sentence as reason. */
export const warningsSchema = z
  .array(
    z.object({
      variable: variableSchema.optional().catch(undefined),
      field: z.string().optional(),
      optIn: z.string().optional(),
      parameter: z.string().optional(),
      reason: z.string(),
    }),
  )
  .nullable();

/** An attempt's warnings in words, one entry a reason, by the names on the form and else of the parameters. */
export function describeWarnings(attempt: {
  integrationId: string;
  warnings: z.infer<typeof warningsSchema>;
}): NotTaken[] {
  const texts = new Map(Object.entries(getManifest(attempt.integrationId)?.warnings ?? {}));
  const byReason = new Map<string, Set<string>>();
  for (const { variable, field, optIn, parameter, reason } of attempt.warnings ?? []) {
    const name = variable ?? field ?? optIn ?? parameter;
    if (name) byReason.set(reason, (byReason.get(reason) ?? new Set()).add(name));
  }
  return [...byReason].map(([reason, names]) => ({ names: [...names], reason: texts.get(reason) ?? reason }));
}
