import { z } from 'zod';
import type { SettingMeta } from '@/lib/integrations/define';
import { settingMeta } from '@/lib/integrations/setting-meta';

/** One field of a form as data, so that a server component can hand it to the browser. */
export type FieldDescription = SettingMeta & { name: string; isOptional: boolean };

/** The others always have a value: a choice, a flag, a number with its default, a list. */
const mayBeEmpty: readonly SettingMeta['control'][] = ['text', 'secret'];

/**
 * The fields of a schema, in its order.
 * @throws Error when a key has no `.meta(SettingMeta)`: a setting that nobody could fill in.
 */
export function describeSchema(schema: z.ZodObject): FieldDescription[] {
  return Object.entries<z.core.$ZodType>(schema.shape).map(([name, field]) => {
    const meta = settingMeta(field);
    if (meta === null) throw new Error(`The setting "${name}" has no label and control in its meta`);
    const isOptional = mayBeEmpty.includes(meta.control) && z.safeParse(field, undefined).success;
    return { ...meta, name, isOptional };
  });
}
