'use client';

import type { FormField } from '@/lib/campaigns/definition';
import type { Variable } from '@/lib/forms/variables';
import { StepCard } from '../editor/step-card';
import type { FieldErrors } from '../editor/step-errors';
import { AddFieldMenu } from './add-field-menu';
import { fieldKey, newCustomField } from './custom-field';
import { FieldEditor } from './field-editor';
import { FieldRow } from './field-row';
import { placeOf } from './list-order';
import type { OrderedList } from './use-ordered-list';

type FieldsCardProps = {
  fields: FormField[];
  list: OrderedList<FormField>;
  labels: Record<Variable, string>;
  /** Whether the chosen connection is known to take nothing of a field. */
  isNotPushed: (field: FormField) => boolean;
  errors: FieldErrors;
  canEdit: boolean;
};

/** The fields of the form in their order. */
export function FieldsCard({ fields, list, labels, isNotPushed, errors, canEdit }: FieldsCardProps) {
  const addNative = (variable: Variable) =>
    list.add({ variable, label: labels[variable], help: '', mandatory: variable === 'email' });
  return (
    <StepCard
      title={
        <>
          Fields <span className="font-medium text-ink-2">{fields.length}</span>
        </>
      }
      action={
        canEdit && (
          <AddFieldMenu
            taken={new Set(fields.map(({ variable }) => variable))}
            labels={labels}
            onAdd={addNative}
            onAddCustom={() => list.add(newCustomField, true)}
          />
        )
      }
      className="gap-0 px-0 pb-0 max-md:px-0"
    >
      <ul className="overflow-hidden rounded-b-lg">
        {fields.map((field, index) => {
          const path = `fields.${index}`;
          const hasError = Object.keys(errors).some((name) => name.startsWith(`${path}.`));
          const isOpen = canEdit && (hasError || list.open === index);
          return (
            <li key={fieldKey(fields, index)}>
              <FieldRow
                field={field}
                list={list.list}
                index={index}
                place={placeOf(index, fields.length)}
                isNotPushed={isNotPushed(field)}
                isSelected={list.selected === index}
                isOpen={isOpen}
                canEdit={canEdit}
                onSelect={() => list.select(index)}
                onOpen={() => list.toggle(index)}
                onMove={(direction) => list.move(index, direction)}
              />
              {isOpen && (
                <FieldEditor
                  field={field}
                  others={fields.toSpliced(index, 1)}
                  path={path}
                  errors={errors}
                  onChange={(changed) => list.replace(index, changed)}
                  onRemove={() => list.remove(index)}
                  onDone={() => list.toggle(index)}
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
