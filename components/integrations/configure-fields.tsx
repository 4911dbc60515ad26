import { SchemaForm } from '@/components/schema-form/schema-form';
import { askedFields } from '@/lib/integrations/asked-fields';
import type { Manifest } from '@/lib/integrations/define';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { detectedNotes } from './detected-notes';
import { type PartnerFields, partnerFields, startSettings } from './entries';
import { Explanation } from './explanation';

type ConfigureFieldsProps = {
  manifest: Manifest;
  card: IntegrationCard;
  /** What stands in the settings now. */
  settings: Record<string, string>;
  /** What the partner told about itself, by the name of a setting. */
  detected: Record<string, string>;
  /** Messages by field name. */
  errors: Record<string, string>;
  onLeave: (field: string, value: string) => void;
};

/** What an integration asks for: its name, and whatever its manifest describes. */
export function ConfigureFields({ manifest, card, settings, detected, ...form }: ConfigureFieldsProps) {
  const { errors, onLeave } = form;
  const { choices } = card;
  const fields = partnerFields(manifest);
  const { deciding, others } = byRole(fields);
  const asked = askedNames(manifest, settings);
  const notes = detectedNotes({ detected, chosen: settings, choices });
  const settingsForm = { ...form, asked, choices, notes, values: startSettings(card) };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll in every browser.
    <div
      role="group"
      aria-label="Settings"
      className="flex flex-col gap-5 px-6 pt-5 pb-6 max-md:p-4 md:overflow-auto md:[scrollbar-width:thin]"
    >
      {manifest.explanation && <Explanation {...manifest.explanation} />}
      <Field
        label="Name of this integration"
        help="Campaign managers choose it by this name on the Form step."
        error={errors.name}
      >
        <Input
          name="name"
          defaultValue={card.connection?.name ?? card.name}
          onBlur={(event) => onLeave('name', event.currentTarget.value)}
          maxLength={80}
        />
      </Field>
      <section aria-labelledby="configure-keys" className="flex flex-col gap-2.5">
        <div>
          <h3 id="configure-keys" className="font-semibold">
            Keys
          </h3>
          <p className="text-ink-2 text-sm">They are encrypted when you save and never shown again.</p>
        </div>
        <SchemaForm fields={deciding} {...settingsForm} />
        <SchemaForm
          {...form}
          fields={fields.secrets}
          asked={asked}
          secretStates={card.connection?.secrets ?? {}}
        />
      </section>
      <SchemaForm fields={others} {...settingsForm} />
    </div>
  );
}

function askedNames(manifest: Manifest, settings: Record<string, string>): ReadonlySet<string> {
  const asked = askedFields(manifest, settings);
  return new Set([...Object.keys(asked.settings.shape), ...Object.keys(asked.secrets.shape)]);
}

/** Settings that decide which keys are asked for stand above the keys. */
function byRole({ settings, secrets }: PartnerFields) {
  const isDeciding = ({ name }: { name: string }) => secrets.some(({ when }) => when?.setting === name);
  return { deciding: settings.filter(isDeciding), others: settings.filter((field) => !isDeciding(field)) };
}
