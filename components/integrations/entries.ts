import '@/lib/zod-without-eval';
import { z } from 'zod';
import { describeSchema, type FieldDescription } from '@/components/schema-form/describe-schema';
import { askedFields } from '@/lib/integrations/asked-fields';
import type { Manifest } from '@/lib/integrations/define';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import { configureSchema } from '@/lib/integrations/schemas';

export type PartnerFields = { settings: FieldDescription[]; secrets: FieldDescription[] };
export type Entries = z.infer<typeof configureSchema>;

const text = z.string().catch('');

/** The fields of a partner's Configure dialog. */
export function partnerFields({ settings, secrets }: Manifest): PartnerFields {
  return { settings: describeSchema(settings), secrets: describeSchema(secrets) };
}

/** What the keys are called that are needed with these settings. */
export function keyLabels(manifest: Manifest, settings: Record<string, string>): string[] {
  return describeSchema(askedFields(manifest, settings).secrets).map(({ label }) => label);
}

/** Labels of a partner's settings and secrets by key. */
export function fieldLabels({ settings, secrets }: PartnerFields): Record<string, string> {
  return Object.fromEntries([...settings, ...secrets].map(({ name, label }) => [name, label]));
}

/** What is stored, else the first of each list. */
export function startSettings({ choices, connection }: IntegrationCard): Record<string, string> {
  const first = Object.entries(choices).map(([name, [option]]) => [name, option?.value ?? '']);
  return { ...Object.fromEntries(first), ...connection?.settings };
}

const readFields = (schema: z.ZodObject, data: FormData): Record<string, string> =>
  Object.fromEntries(Object.keys(schema.shape).map((key) => [key, text.parse(data.get(key))]));

/** What stands in the settings of the dialog's form. */
export function readSettings(manifest: Manifest, form: HTMLFormElement): Record<string, string> {
  return readFields(manifest.settings, new FormData(form));
}

/** What stands in the dialog's form, without the fields that do not count with its settings. */
export function readEntries(manifest: Manifest, form: HTMLFormElement): Entries {
  const data = new FormData(form);
  const asked = askedFields(manifest, readSettings(manifest, form));
  return {
    integrationId: manifest.id,
    name: text.parse(data.get('name')),
    settings: readFields(asked.settings, data),
    secrets: readFields(asked.secrets, data),
  };
}

type Check = { manifest: Manifest; card: IntegrationCard; field: string; value: string };

/** What is wrong with one entry, or undefined. An empty secret is right while the stored one can be read. */
export function entryError({ manifest, card, field, value }: Check): string | undefined {
  const isSecret = field in manifest.secrets.shape;
  const stored = card.connection?.secrets[field];
  if (isSecret && value.trim() === '') {
    if (stored?.isReadable) return undefined;
    if (stored) return 'What is stored cannot be read. Paste it here.';
  }
  const schema =
    field === 'name'
      ? configureSchema.shape.name
      : (manifest.secrets.shape[field] ?? manifest.settings.shape[field]);
  return schema && z.safeParse(schema, value).error?.issues[0]?.message;
}

/** Everything that is wrong with the entries, by field. */
export function entryErrors(
  { manifest, card }: Omit<Check, 'field' | 'value'>,
  { name, settings, secrets }: Entries,
): Record<string, string> {
  const values = Object.entries({ name, ...settings, ...secrets });
  return Object.fromEntries(
    values.flatMap(([field, value]) => {
      const error = entryError({ manifest, card, field, value });
      return error === undefined ? [] : [[field, error]];
    }),
  );
}
