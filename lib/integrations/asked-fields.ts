import { z } from 'zod';
import type { Manifest } from './define';
import { settingMeta } from './setting-meta';

/** The part of a manifest that counts with some settings. */
type AskedFields = Pick<Manifest, 'settings' | 'secrets'>;

/**
 * The settings and secrets that are asked for, required and used with these settings (`SettingMeta.when`). A setting
 * that is missing has its default: what was saved before it existed goes on as it was.
 */
export function askedFields(manifest: AskedFields, settings: Record<string, unknown>): AskedFields {
  const keep = (schema: z.ZodObject) => {
    const asked = Object.entries(schema.shape).filter(([, field]) => isAsked(manifest, field, settings));
    return z.object(Object.fromEntries(asked));
  };
  return { settings: keep(manifest.settings), secrets: keep(manifest.secrets) };
}

function isAsked(manifest: AskedFields, field: z.core.$ZodType, settings: Record<string, unknown>): boolean {
  const when = settingMeta(field)?.when;
  if (!when) return true;
  const deciding = manifest.settings.shape[when.setting];
  const value = deciding && z.safeParse(deciding, settings[when.setting]).data;
  return typeof value === 'string' && when.is.includes(value);
}
