'use client';

import { X } from 'lucide-react';
import type { ConfigureContext } from '@/lib/integrations/get-configure-context';
import type { EditedOptIn } from '@/lib/integrations/mapping-rows';
import { Field } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Select } from '../../ui/select';
import type { PlacedRow } from './edit-rows';
import { furtherRowStyle, furtherTargetStyle, removeButtonStyle } from './further-row-style';
import { OtherNameInput, useTypedName } from './other-name-input';
import type { RowContext } from './row-context';
import { RowErrors } from './row-errors';
import { RowMark } from './row-mark';
import { TargetField } from './target-field';

type OptInRowProps = RowContext & {
  id: string;
  place: PlacedRow<EditedOptIn>;
  name: string;
  optIns: ConfigureContext['optIns'];
  onChange: (row: EditedOptIn) => void;
  onRemove: () => void;
};

/** Which opt-in goes where. */
export function OptInRow({ place, name, optIns, id, onChange, onRemove, ...context }: OptInRowProps) {
  const { row, path } = place;
  const { errors, warningTexts, listId, lookUp } = context;
  const described = lookUp({ chips: [`{${row.optIn}}`], target: row.target });
  return (
    <li id={id} className={furtherRowStyle}>
      <OptInField
        name={name}
        optIn={row.optIn}
        optIns={optIns}
        error={errors[`${path}.optIn`]}
        onChange={(optIn) => onChange({ ...row, optIn })}
      />
      <IconButton label={`Remove ${name}`} onClick={onRemove} className={removeButtonStyle}>
        <X className="size-4" />
      </IconButton>
      <div className={furtherTargetStyle}>
        <TargetField
          label={`Parameter for ${name}`}
          value={row.target}
          error={errors[`${path}.target`]}
          mark={described ? <RowMark row={described} warningTexts={warningTexts} /> : undefined}
          listId={listId}
          onChange={(target) => onChange({ ...row, target })}
        />
        <RowErrors errors={errors} path={path} shown={['optIn', 'target']} />
      </div>
    </li>
  );
}

/** Stands for an opt-in that no campaign has; no opt-in is called so. */
const another = '*';

type OptInFieldProps = {
  name: string;
  optIn: string;
  optIns: ConfigureContext['optIns'];
  error: string | undefined;
  onChange: (optIn: string) => void;
};

function OptInField({ name, optIn, optIns, error, onChange }: OptInFieldProps) {
  const chosen = optIns.find((known) => known.name === optIn);
  const typed = useTypedName(chosen !== undefined);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Field
        label={<span className="sr-only">Opt-in of {name}</span>}
        error={typed.isTyped ? undefined : error}
        help={typed.isTyped ? undefined : chosen?.wording}
      >
        <Select
          value={typed.isTyped ? another : optIn}
          onChange={({ currentTarget: { value } }) => onChange(value === another ? '' : value)}
        >
          {optIns.map((known) => (
            <option key={known.name} value={known.name}>
              {known.name}
            </option>
          ))}
          <option value={another}>Another opt-in</option>
        </Select>
      </Field>
      {typed.isTyped && (
        <OtherNameInput
          label={`Name of the opt-in of ${name}`}
          value={optIn}
          error={error}
          onChange={onChange}
          onFocusChange={typed.setFocus}
        />
      )}
    </div>
  );
}
