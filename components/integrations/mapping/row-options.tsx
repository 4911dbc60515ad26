'use client';

import { ChevronRight } from 'lucide-react';
import { type EditedRow, type OptionName, optionChoices } from '@/lib/integrations/mapping-rows';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import { changeGenderWords, changeOption, optionsOf } from './edit-rows';
import { GenderWordsFields } from './gender-words-fields';

const labels: Record<OptionName, string> = {
  dateOrder: 'Order of a typed date',
  phone: 'Number',
  country: 'Country',
  address: 'Order',
  boxWord: 'Box',
};
const helps: Partial<Record<OptionName, string>> = {
  dateOrder: 'A date that was picked in a calendar has no order.',
  phone: 'International numbers use the country of the person, else the one of the campaign.',
  boxWord: 'The word is in the language of the form: box, bte or bus.',
};

type RowOptionsProps = { name: string; row: EditedRow; onChange: (row: EditedRow) => void };

/** How a value is written, folded; nothing where a source has no choice. */
export function RowOptions({ name, row, onChange }: RowOptionsProps) {
  const options = optionsOf(row.source);
  const hasWords = row.source === 'gender';
  if (options.length === 0 && !hasWords) return null;
  return (
    <details className="group/options text-sm">
      <summary className="flex min-h-8 cursor-pointer list-none items-center gap-1.5 rounded-sm font-medium text-link max-md:min-h-10 [&::-webkit-details-marker]:hidden">
        <ChevronRight className="size-3.5 flex-none transition-transform duration-[120ms] group-open/options:rotate-90" />
        <span className="flex-none">
          Change<span className="sr-only"> how {name} is written</span>
        </span>
        <span className="min-w-0 font-normal text-ink-2">{chosenWords(row)}</span>
      </summary>
      <div className="flex flex-col gap-3 rounded-md bg-sunken p-3">
        {options.map((option) => (
          <Field
            key={option}
            label={
              <>
                {labels[option]}
                <span className="sr-only"> of {name}</span>
              </>
            }
            help={helps[option]}
          >
            <Select
              value={row.options?.[option] ?? optionChoices[option][0].value}
              onChange={(event) => onChange(changeOption(row, option, event.currentTarget.value))}
            >
              {optionChoices[option].map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        {hasWords && (
          <GenderWordsFields
            name={name}
            words={row.options?.genderWords ?? { f: [], m: [], u: [] }}
            onChange={(words) => onChange(changeGenderWords(row, words))}
          />
        )}
      </div>
    </details>
  );
}

/** What holds now, in one line. */
function chosenWords(row: EditedRow): string {
  if (row.source === 'gender') {
    const own = Object.values(row.options?.genderWords ?? {}).flat().length;
    if (own === 0) return 'The usual words';
    return own === 1 ? 'The usual words and 1 more' : `The usual words and ${own} more`;
  }
  const chosen = optionsOf(row.source).map((option) => {
    const value = row.options?.[option];
    const [usual] = optionChoices[option];
    return (optionChoices[option].find((choice) => choice.value === value) ?? usual).label;
  });
  return chosen.join('; ');
}
