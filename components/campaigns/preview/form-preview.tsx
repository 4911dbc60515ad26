'use client';

import { useEffect, useRef } from 'react';
import type { CampaignDefinition, CustomField, FormField, OptIn } from '@/lib/campaigns/definition';
import type { Variable } from '@/lib/forms/variables';
import { pairedVariables } from '../../hosted/field-layout';
import { cn } from '../../ui/cn';
import { fieldKey } from '../form/custom-field';
import { keyedOptIns } from '../form/opt-in-words';
import { PreviewButton } from './phone-preview';

type FormPreviewProps = {
  form: CampaignDefinition['form'];
  /** Places in the lists of fields and opt-ins. */
  selectedField: number | null;
  selectedOptIn: number | null;
};

/** The form of the draft; what is selected wears a ring. */
export function FormPreview({ form, selectedField, selectedOptIn }: FormPreviewProps) {
  const paired = pairedVariables(form.fields);
  return (
    <>
      {form.title && <p className="wrap-anywhere font-semibold text-md leading-5">{form.title}</p>}
      <div className="grid grid-cols-2 gap-x-2 gap-y-2.5">
        {form.fields.map((field, index) => (
          <PreviewField
            key={fieldKey(form.fields, index)}
            field={field}
            isHalf={paired.has(field.variable)}
            isSelected={index === selectedField}
          />
        ))}
        {keyedOptIns(form.optIns).map(({ key, optIn, index }) => (
          <PreviewOptIn key={key} optIn={optIn} isSelected={index === selectedOptIn} />
        ))}
      </div>
      <PreviewButton>{form.submit}</PreviewButton>
    </>
  );
}

const dateExample = 'day / month / year';
const examples: Partial<Record<Variable, string>> = {
  email: 'name@mail.com',
  birthday: dateExample,
  gender: 'Choose',
  country: 'Choose',
};
const examplesByKind: Partial<Record<CustomField['kind'], string>> = { date: dateExample, choice: 'Choose' };

const exampleOf = (field: FormField) =>
  field.kind === undefined ? examples[field.variable] : examplesByKind[field.kind];

type PreviewFieldProps = { field: FormField; isHalf: boolean; isSelected: boolean };

/** Only the phone scrolls to what is selected, never the page around it. */
function useInSight(isSelected: boolean) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const screen = isSelected ? box.current?.closest('[data-screen]') : null;
    if (!screen || !box.current) return;
    const offset = box.current.getBoundingClientRect().top - screen.getBoundingClientRect().top;
    screen.scrollTo({ top: screen.scrollTop + offset - 200 });
  }, [isSelected]);
  return box;
}

const ring = 'outline-2 outline-focus outline-offset-4';

function PreviewField({ field, isHalf, isSelected }: PreviewFieldProps) {
  const { kind, label, help, mandatory } = field;
  const box = useInSight(isSelected);
  return (
    <div ref={box} className={cn('min-w-0 rounded-sm', !isHalf && 'col-span-2', isSelected && ring)}>
      <p className="wrap-anywhere mb-0.5 font-semibold">
        {label} {!mandatory && <span className="font-normal">(optional)</span>}
      </p>
      <p
        className={cn(
          'truncate rounded-[7px] border border-line-strong px-[9px] py-1.5 text-ink-3',
          kind === 'long_text' ? 'h-[60px]' : 'h-[30px]',
        )}
      >
        {exampleOf(field)}
      </p>
      {help && <p className="wrap-anywhere mt-0.5 text-[11px] text-ink-2 leading-[15px]">{help}</p>}
    </div>
  );
}

function PreviewOptIn({ optIn, isSelected }: { optIn: OptIn; isSelected: boolean }) {
  const { wording, style, mandatory } = optIn;
  const box = useInSight(isSelected);
  const mark = 'mt-0.5 size-3 flex-none border border-line-strong';
  const words = (
    <span className="wrap-anywhere min-w-0 whitespace-pre-line">
      {wording || 'Without a wording'} {!mandatory && <span className="text-ink-2">(optional)</span>}
    </span>
  );
  return (
    <div
      ref={box}
      className={cn(
        'col-span-2 min-w-0 rounded-[7px] border border-line px-[9px] py-1.5 text-[11px] leading-[15px]',
        isSelected && ring,
      )}
    >
      {style === 'checkbox' ? (
        <p className="flex gap-2">
          <span className={cn(mark, 'rounded-[3px]')} />
          {words}
        </p>
      ) : (
        <>
          <p>{words}</p>
          <p className="mt-1 flex gap-4">
            {['Yes', 'No'].map((answer) => (
              <span key={answer} className="flex gap-2">
                <span className={cn(mark, 'rounded-full')} />
                {answer}
              </span>
            ))}
          </p>
        </>
      )}
    </div>
  );
}
