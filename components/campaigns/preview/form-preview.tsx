'use client';

import { useEffect, useRef } from 'react';
import type { CampaignDefinition, FormField } from '@/lib/campaigns/definition';
import type { Variable } from '@/lib/forms/variables';
import { pairedVariables } from '../../hosted/field-layout';
import { cn } from '../../ui/cn';
import { PreviewButton } from './phone-preview';

type FormPreviewProps = { form: CampaignDefinition['form']; selected: Variable | null };

/** The form of the draft; the selected field wears a ring. */
export function FormPreview({ form, selected }: FormPreviewProps) {
  const paired = pairedVariables(form.fields);
  return (
    <>
      {form.title && <p className="wrap-anywhere font-semibold text-md leading-5">{form.title}</p>}
      <div className="grid grid-cols-2 gap-x-2 gap-y-2.5">
        {form.fields.map((field) => (
          <PreviewField
            key={field.variable}
            field={field}
            isHalf={paired.has(field.variable)}
            isSelected={field.variable === selected}
          />
        ))}
      </div>
      <PreviewButton>{form.submit}</PreviewButton>
    </>
  );
}

const examples: Partial<Record<Variable, string>> = {
  email: 'name@mail.com',
  birthday: 'day / month / year',
  gender: 'Choose',
  country: 'Choose',
};

type PreviewFieldProps = { field: FormField; isHalf: boolean; isSelected: boolean };

function PreviewField({ field, isHalf, isSelected }: PreviewFieldProps) {
  const { variable, label, help, mandatory } = field;
  const box = useRef<HTMLDivElement>(null);
  // Only the phone scrolls to the selected field, never the page around it.
  useEffect(() => {
    const screen = isSelected ? box.current?.closest('[data-screen]') : null;
    if (!screen || !box.current) return;
    const offset = box.current.getBoundingClientRect().top - screen.getBoundingClientRect().top;
    screen.scrollTo({ top: screen.scrollTop + offset - 200 });
  }, [isSelected]);
  return (
    <div
      ref={box}
      className={cn(
        'min-w-0 rounded-sm',
        !isHalf && 'col-span-2',
        isSelected && 'outline-2 outline-focus outline-offset-4',
      )}
    >
      <p className="wrap-anywhere mb-0.5 font-semibold">
        {label} {!mandatory && <span className="font-normal">(optional)</span>}
      </p>
      <p className="h-[30px] truncate rounded-[7px] border border-line-strong px-[9px] py-1.5 text-ink-3">
        {examples[variable]}
      </p>
      {help && <p className="wrap-anywhere mt-0.5 text-[11px] text-ink-2 leading-[15px]">{help}</p>}
    </div>
  );
}
