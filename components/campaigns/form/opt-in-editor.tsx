'use client';

import { type OptIn, optInCategories } from '@/lib/campaigns/definition';
import { Checkbox } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { Textarea } from '../../ui/textarea';
import type { FieldErrors } from '../editor/step-errors';
import { EditorFoot } from './editor-foot';
import { categoryLabels, styleSegments } from './opt-in-words';

type OptInEditorProps = {
  optIn: OptIn;
  path: string;
  errors: FieldErrors;
  onChange: (optIn: OptIn) => void;
  onRemove: () => void;
  onDone: () => void;
};

/** What can be changed about an opt-in, below its row. */
export function OptInEditor({ optIn, path, errors, onChange, onRemove, onDone }: OptInEditorProps) {
  const { name, wording, category, style, mandatory } = optIn;
  return (
    <div className="flex flex-col gap-4 bg-sunken/55 px-5 py-4 max-md:px-4">
      <Field
        label="Wording"
        help="The exact words that people agree to. They are kept with each answer."
        error={errors[`${path}.wording`]}
      >
        <Textarea
          name={`${path}.wording`}
          value={wording}
          maxLength={1000}
          rows={3}
          autoFocus
          onChange={(event) => onChange({ ...optIn, wording: event.target.value })}
        />
      </Field>
      <div className="grid gap-4 md:grid-cols-2">
        <Field label="Category" error={errors[`${path}.category`]}>
          <Select
            name={`${path}.category`}
            value={category}
            onChange={(event) => {
              const chosen = optInCategories.find((offered) => offered === event.target.value);
              if (chosen) onChange({ ...optIn, category: chosen });
            }}
          >
            {optInCategories.map((offered) => (
              <option key={offered} value={offered}>
                {categoryLabels[offered]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="Name"
          help="Mappings and the HTTP API know the opt-in by it. The same name in another campaign is the same opt-in."
          error={errors[`${path}.name`]}
        >
          <Input
            name={`${path}.name`}
            value={name}
            maxLength={40}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ ...optIn, name: event.target.value })}
          />
        </Field>
      </div>
      <div className="flex flex-col items-start gap-[5px]">
        <span aria-hidden="true" className="font-semibold text-sm">
          Asked as
        </span>
        <Segmented
          label="Asked as"
          value={style}
          segments={styleSegments}
          onChoose={(chosen) => onChange({ ...optIn, style: chosen })}
        />
      </div>
      <Checkbox
        label="Mandatory"
        help="The form is accepted only from those who agree."
        checked={mandatory}
        onChange={(event) => onChange({ ...optIn, mandatory: event.target.checked })}
      />
      <EditorFoot title={`opt-in ${name}`} onRemove={onRemove} onDone={onDone} />
    </div>
  );
}
