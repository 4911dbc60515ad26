import '../zod-without-eval';
import { z } from 'zod';
import type { SettingMeta } from './define';

const metaSchema = z.object({
  label: z.string().min(1),
  help: z.string().optional(),
  placeholder: z.string().optional(),
  control: z.enum(['text', 'secret', 'select', 'radio', 'segmented', 'flag', 'number', 'mapping', 'optIns']),
  options: z
    .array(
      z.object({
        value: z.string(),
        label: z.string(),
        help: z.string().optional(),
        tag: z.string().optional(),
      }),
    )
    .optional(),
  section: z.object({ title: z.string(), help: z.string().optional() }).optional(),
  when: z.object({ setting: z.string(), is: z.array(z.string()) }).optional(),
});

/** What a field of a manifest carries in its `.meta(...)`, or null where that is not a whole `SettingMeta`. */
export function settingMeta(field: z.core.$ZodType): SettingMeta | null {
  return metaSchema.safeParse(z.globalRegistry.get(field)).data ?? null;
}
