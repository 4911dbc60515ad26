import 'server-only';
import type { z } from 'zod';
import { askedFields } from './asked-fields';
import type { Implementation } from './define';
import type { Effective } from './effective';
import type { Partner } from './internal';

export type Checked = {
  /** What is wrong, by path: `mapping.3.target`. Empty where everything is right. */
  fields: Record<string, string>;
  /** As the integration takes them, those that are asked for. */
  settings: Record<string, unknown>;
  secrets: Record<string, string>;
};

/** Checks settings and secrets as they would be in effect, against the manifest and against this installation. */
export function checkEffective(
  { manifest, implementation }: Partner,
  { settings, secrets }: Effective,
): Checked {
  const asked = askedFields(manifest, settings);
  const parsed = asked.settings.safeParse(settings);
  const { fields, values } = checkSecrets(asked.secrets, secrets);
  for (const { path, message } of parsed.error?.issues ?? []) fields[path.join('.')] ??= message;
  if (!parsed.success) return { fields, settings: {}, secrets: values };
  const isRight = Object.keys(fields).length === 0;
  const refused = isRight ? implementation.refuseSecrets?.({ settings: parsed.data, secrets: values }) : {};
  const wrongChoices = refusedChoices(implementation, parsed.data);
  return { fields: { ...wrongChoices, ...refused, ...fields }, settings: parsed.data, secrets: values };
}

function checkSecrets(schema: z.ZodObject, secrets: Effective['secrets']) {
  const fields: Record<string, string> = {};
  const values: Record<string, string> = {};
  for (const [field, secret] of Object.entries(schema.shape)) {
    const parsed = secret.safeParse(secrets[field] ?? '');
    if (parsed.success) values[field] = String(parsed.data);
    else if (secrets[field] === null) fields[field] = 'The encryption key is gone. Enter it again.';
    else fields[field] = parsed.error.issues[0]?.message ?? 'Enter this key.';
  }
  return { fields, values };
}

/** Choices that this installation does not offer. */
function refusedChoices(
  implementation: Implementation,
  settings: Record<string, unknown>,
): Record<string, string> {
  const refused = Object.entries(implementation.choices()).filter(
    ([field, options]) => field in settings && !options.some(({ value }) => value === settings[field]),
  );
  return Object.fromEntries(refused.map(([field]) => [field, 'Choose one of the list.']));
}
