'use client';

import { type ReactNode, useId } from 'react';
import type { SecretState } from '../ui/secret-field';
import type { FieldDescription } from './describe-schema';
import { type FieldSet, groupFields, isStructured } from './group-fields';
import { SchemaField } from './schema-field';

export type SchemaFormProps = {
  fields: readonly FieldDescription[];
  /** What the settings hold now, by name. A secret never has a value here. */
  values?: Record<string, unknown>;
  onChange?: (name: string, value: unknown) => void;
  /** Messages by field name. */
  errors?: Record<string, string>;
  secretStates?: Record<string, SecretState>;
  /** What else is known of a field, below its help, by field name. */
  notes?: Record<string, string>;
  /** Options by field name, the default first, where the field has none of its own. */
  choices?: Record<string, readonly { value: string; label: string }[]>;
  disabled?: boolean;
  /** Names of the fields that count now; the others are out of sight and keep what was typed. All, where not given. */
  asked?: ReadonlySet<string>;
  /** Called when a field is left, with what stands in it. */
  onLeave?: (name: string, value: unknown) => void;
  /** Stands before the name of each input where a form has several of these. */
  prefix?: string;
  /** `row` puts the labels to the left. */
  layout?: 'stack' | 'row';
  /** What stands above a field, by its name. */
  above?: Record<string, ReactNode>;
  /** Draws a setting that holds rows. */
  renderStructured?: (field: FieldDescription) => ReactNode;
  /** Stands in for a field or around it. */
  renderField?: (field: FieldDescription, control: ReactNode) => ReactNode;
};

/** The fields of a form, each named as its key. The caller owns the `<form>` around them. */
export function SchemaForm({ fields, ...rest }: SchemaFormProps) {
  return groupFields(fields).map((set) => <FieldSetView key={set.key} set={set} {...rest} />);
}

type FieldSetProps = Omit<SchemaFormProps, 'fields'> & { set: FieldSet };

function FieldSetView({ set, ...rest }: FieldSetProps) {
  const { asked, layout = 'stack', above, renderStructured, renderField = asItIs, ...form } = rest;
  const isHidden = (name: string) => asked?.has(name) === false;
  const items = set.fields.map((field) => {
    const control = isStructured(field) ? (
      renderStructured?.(field)
    ) : (
      <SchemaField field={field} {...form} layout={layout} />
    );
    return (
      <div key={field.name} hidden={isHidden(field.name)} className="min-w-0">
        {above?.[field.name]}
        {renderField(field, control)}
      </div>
    );
  });
  const areAllHidden = set.fields.every(({ name }) => isHidden(name));
  if (set.kind === 'section') {
    return (
      <Section section={set.section} isHidden={areAllHidden}>
        {items}
      </Section>
    );
  }
  return <div className={boxOf(set, layout)}>{items}</div>;
}

const asItIs = (_: FieldDescription, control: ReactNode) => control;

function boxOf({ kind, fields }: FieldSet, layout: 'stack' | 'row'): string {
  if (kind === 'structured')
    return 'rounded-md border border-line [&>div+div]:border-line [&>div+div]:border-t';
  const isPair = kind === 'short' && layout === 'stack' && fields.length > 1;
  return isPair ? 'grid gap-x-4 gap-y-3 md:grid-cols-2' : 'flex flex-col gap-3';
}

type SectionProps = { section: FieldDescription['section']; isHidden: boolean; children: ReactNode };

function Section({ section, isHidden, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} hidden={isHidden} className="flex flex-col gap-3.5">
      <div>
        <h3 id={id} className="font-semibold">
          {section?.title}
        </h3>
        {section?.help !== undefined && <p className="text-ink-2 text-sm">{section.help}</p>}
      </div>
      {children}
    </section>
  );
}
