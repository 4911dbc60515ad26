import { z } from 'zod';
import type { Manifest } from './define';

type Values = Record<string, unknown>;
type Shape = Record<string, z.core.$ZodType>;

/** A value as the field's schema reads it; as it came where the schema refuses it. */
export function parsedOrRaw(field: z.core.$ZodType, value: unknown): unknown {
  const { success, data } = z.safeParse(field, value);
  return success ? data : value;
}

/** Settings of a revision, each setting by itself; one that it does not have yet has its default. */
export function settingsWithDefaults({ settings }: Pick<Manifest, 'settings'>, stored: Values): Values {
  const shape: Shape = settings.shape;
  const read = Object.entries(shape).map(([name, field]) => [name, parsedOrRaw(field, stored[name])]);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** What a website's revision overrides, each setting by itself, without defaults. */
export function overriddenSettings({ settings }: Pick<Manifest, 'settings'>, stored: Values): Values {
  const shape: Shape = settings.shape;
  const own = Object.entries(shape).filter(([name]) => Object.hasOwn(stored, name));
  return Object.fromEntries(own.map(([name, field]) => [name, parsedOrRaw(field, stored[name])]));
}
