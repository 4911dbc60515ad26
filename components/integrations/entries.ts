import '@/lib/zod-without-eval';
import { z } from 'zod';
import { describeSchema, type FieldDescription } from '@/components/schema-form/describe-schema';
import { askedFields } from '@/lib/integrations/asked-fields';
import type { Manifest } from '@/lib/integrations/define';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import { configureSchema } from '@/lib/integrations/schemas';
import {
  type Draft,
  effectiveSettings,
  isSameOwn,
  ownOf,
  type Scope,
  type Settings,
  startDraft,
} from './draft';
import { prefixOf } from './paths';

export type PartnerFields = { settings: FieldDescription[]; secrets: FieldDescription[] };
export type Entries = z.input<typeof configureSchema>;
type WebsiteEntries = NonNullable<Entries['websites']>[number];

const text = z.string().catch('');
const json = z.record(z.string(), z.json()).catch({});

/** The fields of a partner's Configure dialog. */
export function partnerFields({ settings, secrets }: Manifest): PartnerFields {
  return { settings: describeSchema(settings), secrets: describeSchema(secrets) };
}

/** What the keys are called that are needed with these settings. */
export function keyLabels(manifest: Manifest, settings: Settings): string[] {
  return describeSchema(askedFields(manifest, settings).secrets).map(({ label }) => label);
}

/** Labels of a partner's settings and secrets by key. */
export function fieldLabels({ settings, secrets }: PartnerFields): Record<string, string> {
  return Object.fromEntries([...settings, ...secrets].map(({ name, label }) => [name, label]));
}

/** The names of settings and secrets that are asked for with these settings. */
export function askedNames(manifest: Manifest, settings: Settings): ReadonlySet<string> {
  const asked = askedFields(manifest, settings);
  return new Set([...Object.keys(asked.settings.shape), ...Object.keys(asked.secrets.shape)]);
}

type Reading = {
  manifest: Manifest;
  card: IntegrationCard;
  draft: Draft;
  /** Of the dialog's form: where typed secrets are. */
  data: FormData;
};

/** What stands in the dialog, without the fields that do not count with its settings and without untouched websites. */
export function readEntries({ manifest, card, draft, data }: Reading): Entries {
  const asked = askedFields(manifest, draft.settings);
  const before = startDraft(manifest, card);
  const changed = card.websites.filter(({ websiteId }) => {
    const isSame = isSameOwn(ownOf(draft, websiteId), ownOf(before, websiteId));
    return !isSame || hasTyped(manifest, data, websiteId);
  });
  return {
    integrationId: manifest.id,
    name: draft.name,
    settings: json.parse(chosen(draft.settings, Object.keys(asked.settings.shape))),
    secrets: readSecrets(Object.keys(asked.secrets.shape), data, ''),
    websites: changed.map(({ websiteId }) => readWebsite({ manifest, card, draft, data }, websiteId)),
  };
}

/** Whether a secret was typed in a scope. */
export function hasTyped({ secrets }: Pick<Manifest, 'secrets'>, data: FormData, scope: Scope): boolean {
  const typed = readSecrets(Object.keys(secrets.shape), data, prefixOf(scope));
  return Object.values(typed).some((value) => value.trim() !== '');
}

function readWebsite({ manifest, card, draft, data }: Reading, websiteId: string): WebsiteEntries {
  const own = ownOf(draft, websiteId);
  const asked = askedFields(manifest, effectiveSettings(draft, websiteId));
  const ownSecrets = own.secrets.filter((secret) => secret in asked.secrets.shape);
  const stored = card.websites.find((website) => website.websiteId === websiteId)?.secrets ?? {};
  return {
    websiteId,
    settings: json.parse(chosen(own.settings, Object.keys(asked.settings.shape))),
    secrets: readSecrets(ownSecrets, data, prefixOf(websiteId)),
    inherit: Object.keys(stored).filter((secret) => !own.secrets.includes(secret)),
  };
}

function chosen(settings: Settings, names: readonly string[]): Settings {
  return Object.fromEntries(names.flatMap((name) => (name in settings ? [[name, settings[name]]] : [])));
}

const readSecrets = (names: readonly string[], data: FormData, prefix: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, text.parse(data.get(`${prefix}${name}`))]));

type Check = { manifest: Manifest; card: IntegrationCard; scope: Scope; field: string; value: unknown };

/** What is wrong with one entry, by path. An empty secret is right while the stored one can be read. */
export function fieldErrors({ manifest, card, scope, field, value }: Check): Record<string, string> {
  const path = `${prefixOf(scope)}${field}`;
  const isSecret = field in manifest.secrets.shape;
  if (isSecret && text.parse(value).trim() === '') {
    const stored = storedSecrets(card, scope)[field];
    if (stored?.isReadable) return {};
    if (stored) return { [path]: 'What is stored cannot be read. Paste it here.' };
  }
  const schema: z.core.$ZodType | undefined =
    field === 'name'
      ? configureSchema.shape.name
      : (manifest.secrets.shape[field] ?? manifest.settings.shape[field]);
  const errors: Record<string, string> = {};
  for (const issue of (schema && z.safeParse(schema, value).error?.issues) ?? []) {
    errors[[path, ...issue.path].join('.')] ??= issue.message;
  }
  return errors;
}

function storedSecrets(card: IntegrationCard, scope: Scope) {
  if (scope === null) return card.connection?.secrets ?? {};
  return card.websites.find(({ websiteId }) => websiteId === scope)?.secrets ?? {};
}

/** Everything that is wrong with the entries, by path. */
export function entryErrors(
  check: Pick<Check, 'manifest' | 'card'>,
  { name, settings, secrets, websites = [] }: Entries,
): Record<string, string> {
  const wrong = (scope: Scope, values: Record<string, unknown>) =>
    Object.entries(values).map(([field, value]) => fieldErrors({ ...check, scope, field, value }));
  const inWebsites = websites.flatMap((website) => [
    ...wrong(website.websiteId, { ...website.settings, ...website.secrets }),
    missingKeys(check, { settings, secrets }, website),
  ]);
  return Object.assign({}, ...wrong(null, { name, ...settings, ...secrets }), ...inWebsites);
}

/** Keys that only this website needs, and that it would inherit although Global has none. */
function missingKeys(
  { manifest, card }: Pick<Check, 'manifest' | 'card'>,
  global: Pick<Entries, 'settings' | 'secrets'>,
  { websiteId, settings, secrets }: WebsiteEntries,
): Record<string, string> {
  const asked = askedFields(manifest, { ...global.settings, ...settings });
  const missing = Object.keys(asked.secrets.shape).filter(
    (field) =>
      !(field in secrets) && !(field in global.secrets) && !storedSecrets(card, null)[field]?.isReadable,
  );
  const found = missing.map((field) => fieldErrors({ manifest, card, scope: websiteId, field, value: '' }));
  return Object.assign({}, ...found);
}
