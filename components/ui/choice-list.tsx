'use client';

import { Radio } from './choice';
import { Tag } from './tag';

type Option = { value: string; label: string; help?: string | undefined; tag?: string | undefined };

type ChoiceListProps = {
  /** Of the radios; unique within the form. */
  name: string;
  value: string;
  options: readonly Option[];
  onChoose: (value: string) => void;
  disabled?: boolean;
};

/** One of a few that need a sentence each. */
export function ChoiceList({ name, value, options, onChoose, disabled = false }: ChoiceListProps) {
  return (
    <div className="overflow-hidden rounded-md border border-line">
      {options.map((option) => (
        <Radio
          key={option.value}
          name={name}
          value={option.value}
          checked={option.value === value}
          disabled={disabled}
          onChange={() => onChoose(option.value)}
          label={
            <span className="inline-flex flex-wrap items-center gap-x-2 font-semibold">
              {option.label}
              {option.tag !== undefined && <Tag>{option.tag}</Tag>}
            </span>
          }
          help={option.help}
          className="border-line border-t px-3 py-[9px] first:border-t-0 has-checked:bg-petrol-soft"
        />
      ))}
    </div>
  );
}
