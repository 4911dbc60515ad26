import { type ReactNode, useId } from 'react';
import type { FieldDescription } from '@/components/schema-form/describe-schema';
import { isStructured } from '@/components/schema-form/group-fields';
import { SchemaForm } from '@/components/schema-form/schema-form';
import type { WebsiteCard } from '@/lib/integrations/list-website-cards';
import { detectedNotes } from './detected-notes';
import { effectiveSettings } from './draft';
import { askedNames, type PartnerFields } from './entries';
import { OverridableField } from './overridable-field';
import { inScope, prefixOf } from './paths';
import { scopeNotices } from './scope-notices';
import { StructuredSetting } from './structured-setting';
import type { Configure } from './use-configure';
import type { ScopeView } from './use-scope-view';

type ScopeFieldsProps = {
  configure: Configure;
  /** Null for Global. */
  website: WebsiteCard | null;
  /** What the settings of the open tab mean; null for another tab. */
  preview: ScopeView | null;
  /** What the partner told about itself, by the name of a setting. */
  detected: Record<string, string>;
  warningTexts: Record<string, string>;
};

/** Settings and keys of Global or of one website, as the manifest describes them. */
export function ScopeFields({ configure, website, preview, detected, warningTexts }: ScopeFieldsProps) {
  const { manifest, card, draft, fields } = configure;
  const scope = website?.websiteId ?? null;
  const prefix = prefixOf(scope);
  const keysId = useId();
  const values = effectiveSettings(draft, scope);
  const errors = inScope(configure.errors, scope);
  const notes = detectedNotes({ detected, chosen: values, choices: card.choices });
  const { deciding, others } = byRole(fields);

  const renderField = (field: FieldDescription, control: ReactNode) => (
    <div data-entry={`${prefix}${field.name}`}>
      {scope === null || isStructured(field) ? (
        control
      ) : (
        <OverridableField
          configure={configure}
          websiteId={scope}
          field={field}
          note={notes[field.name]}
          error={errors[field.name]}
        >
          {control}
        </OverridableField>
      )}
    </div>
  );
  const form = {
    ...{ values, errors, notes, prefix, renderField, choices: card.choices },
    asked: askedNames(manifest, values),
    above: scopeNotices({ configure, scope, advice: preview?.described?.view?.advice ?? [] }),
    onChange: (name: string, value: unknown) => configure.set(scope, name, value),
    onLeave: (name: string, value: unknown) => configure.leave(`${prefix}${name}`, value),
    renderStructured: (field: FieldDescription) => (
      <StructuredSetting
        field={field}
        scope={scope}
        configure={configure}
        preview={preview}
        warningTexts={warningTexts}
      />
    ),
  };
  const layout = scope === null ? 'row' : 'stack';
  return (
    <>
      <section aria-labelledby={keysId} className="flex flex-col gap-2.5">
        <div>
          <h3 id={keysId} className="font-semibold">
            Keys
          </h3>
          <p className="text-ink-2 text-sm">They are encrypted when you save and never shown again.</p>
        </div>
        <SchemaForm {...form} fields={deciding} layout={layout} />
        <SchemaForm
          {...form}
          fields={fields.secrets}
          secretStates={(website ?? card.connection)?.secrets ?? {}}
          layout={layout}
        />
      </section>
      <SchemaForm {...form} fields={others} />
    </>
  );
}

/** Settings that decide which keys are asked for stand above the keys. */
function byRole({ settings, secrets }: PartnerFields) {
  const isDeciding = ({ name }: { name: string }) => secrets.some(({ when }) => when?.setting === name);
  return { deciding: settings.filter(isDeciding), others: settings.filter((field) => !isDeciding(field)) };
}
