import { SchemaForm } from '@/components/schema-form/schema-form';
import type { Manifest } from '@/lib/integrations/define';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { partnerFields } from './entries';
import { Explanation } from './explanation';

type ConfigureFieldsProps = {
  manifest: Manifest;
  card: IntegrationCard;
  /** Messages by field name. */
  errors: Record<string, string>;
  onLeave: (field: string, value: string) => void;
};

/** What an integration asks for: its name, and whatever its manifest describes. */
export function ConfigureFields({ manifest, card, errors, onLeave }: ConfigureFieldsProps) {
  const fields = partnerFields(manifest);
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
        <SchemaForm
          fields={fields.secrets}
          errors={errors}
          secretStates={card.connection?.secrets ?? {}}
          onLeave={onLeave}
        />
      </section>
      <SchemaForm
        fields={fields.settings}
        values={startValues(card)}
        errors={errors}
        choices={card.choices}
        onLeave={onLeave}
      />
    </div>
  );
}

/** What is stored, else the first of each list. */
function startValues({ choices, connection }: IntegrationCard): Record<string, string> {
  const first = Object.entries(choices).map(([name, [option]]) => [name, option?.value ?? '']);
  return { ...Object.fromEntries(first), ...connection?.settings };
}
