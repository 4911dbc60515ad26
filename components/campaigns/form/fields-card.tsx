'use client';

import type { FormField } from '@/lib/campaigns/definition';
import type { Variable } from '@/lib/forms/variables';
import { StepCard } from '../editor/step-card';
import type { FieldErrors } from '../editor/step-errors';
import { AddFieldMenu } from './add-field-menu';
import { FieldEditor } from './field-editor';
import { FieldRow } from './field-row';
import type { useFieldList } from './use-field-list';

type FieldsCardProps = {
  fields: FormField[];
  list: ReturnType<typeof useFieldList>;
  labels: Record<Variable, string>;
  errors: FieldErrors;
  canEdit: boolean;
};

/** The fields of the form in their order. */
export function FieldsCard({ fields, list, labels, errors, canEdit }: FieldsCardProps) {
  const taken = new Set(fields.map(({ variable }) => variable));
  return (
    <StepCard
      title={
        <>
          Fields <span className="font-medium text-ink-2">{fields.length}</span>
        </>
      }
      action={canEdit && <AddFieldMenu taken={taken} labels={labels} onAdd={list.add} />}
      className="gap-0 px-0 pb-0 max-md:px-0"
    >
      <ul className="overflow-hidden rounded-b-lg">
        {fields.map((field, index) => {
          const path = `fields.${index}`;
          const hasError = Object.keys(errors).some((name) => name.startsWith(`${path}.`));
          const isOpen = canEdit && (hasError || list.open === field.variable);
          return (
            <li key={field.variable}>
              <FieldRow
                field={field}
                position={positionOf(index, fields.length)}
                isSelected={list.selected === field.variable}
                isOpen={isOpen}
                canEdit={canEdit}
                onSelect={() => list.select(field.variable)}
                onOpen={() => list.toggle(field.variable)}
                onMove={(direction) => list.move(field, direction)}
              />
              {isOpen && (
                <FieldEditor
                  field={field}
                  path={path}
                  errors={errors}
                  onChange={(changed) => list.change(field.variable, changed)}
                  onRemove={() => list.remove(field)}
                  onDone={() => list.toggle(field.variable)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p aria-live="polite" className="sr-only">
        {list.news}
      </p>
    </StepCard>
  );
}

function positionOf(index: number, count: number) {
  if (count === 1) return 'only';
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : 'middle';
}
