import 'server-only';
import type { z } from 'zod';
import { askedFields } from './asked-fields';
import type { Manifest } from './define';
import { type ConnectionOwner, openSecrets, type StoredSecrets } from './secrets';
import { overriddenSettings, settingsWithDefaults } from './setting-values';

/** What is stored for Global or for a website. */
export type Layer = { settings: Record<string, unknown>; secrets: StoredSecrets };
/** Both, where a website is asked about. */
export type Layers = { global: Layer; website: (Layer & { websiteId: string }) | null };

/** Settings and opened secrets that are in effect; a secret that does not open is null. */
export type Effective = { settings: Record<string, unknown>; secrets: Record<string, string | null> };

/** Lays what a website overrides over the Global values. A website's own secret counts even where it does not open. */
export function effectiveValues(
  manifest: Manifest,
  owner: ConnectionOwner,
  { global, website }: Layers,
): Effective {
  const settings = settingsWithDefaults(manifest, global.settings);
  const secrets = openSecrets({ ...owner, websiteId: null }, global.secrets);
  if (website === null) return { settings, secrets };
  const own = openSecrets({ ...owner, websiteId: website.websiteId }, website.secrets);
  return {
    settings: { ...settings, ...overriddenSettings(manifest, website.settings) },
    secrets: { ...secrets, ...own },
  };
}

type Parsed = {
  settings: Record<string, unknown>;
  secrets: Record<string, string>;
};

/** Effective values as the integration takes them, those that are asked for; or what is wrong with them. */
export function parseEffective(
  manifest: Manifest,
  { settings, secrets }: Effective,
): { values: Parsed; issues?: undefined } | { values?: undefined; issues: z.core.$ZodIssue[] } {
  const asked = askedFields(manifest, settings);
  const parsedSecrets = asked.secrets.safeParse(secrets);
  const parsedSettings = asked.settings.safeParse(settings);
  if (!parsedSecrets.success || !parsedSettings.success) {
    return { issues: [...(parsedSecrets.error?.issues ?? []), ...(parsedSettings.error?.issues ?? [])] };
  }
  const texts = Object.entries(parsedSecrets.data).map(([field, value]) => [field, String(value)]);
  return { values: { settings: parsedSettings.data, secrets: Object.fromEntries(texts) } };
}
