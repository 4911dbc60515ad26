'use client';

import { X } from 'lucide-react';
import type { ConfigureContext } from '@/lib/integrations/get-configure-context';
import type { EditedRow, NativeSource } from '@/lib/integrations/mapping-rows';
import { Field } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Input } from '../../ui/input';
import { type PlacedRow, placeholders, type RowChange } from './edit-rows';
import { furtherRowStyle, furtherTargetStyle, removeButtonStyle } from './further-row-style';
import type { RowContext } from './row-context';
import { RowErrors } from './row-errors';
import { RowMark } from './row-mark';
import { chipsOf } from './row-names';
import { RowOptions } from './row-options';
import { SourceField } from './source-field';
import { TargetField } from './target-field';

type FurtherRowProps = RowContext & {
  id: string;
  place: PlacedRow;
  name: string;
  fields: ConfigureContext['fields'];
  variables: readonly NativeSource[];
  onChange: (change: RowChange) => void;
  onReplace: (row: EditedRow) => void;
  onRemove: () => void;
};

/** A custom field, a constant, or a variable that goes to a second place. */
export function FurtherRow({
  id,
  place,
  name,
  fields,
  variables,
  onChange,
  onReplace,
  onRemove,
  ...context
}: FurtherRowProps) {
  const { row, path } = place;
  const { errors, warningTexts, listId, lookUp } = context;
  const described = lookUp({ chips: chipsOf(row.source), target: row.target });
  return (
    <li id={id} className={furtherRowStyle}>
      <div className="flex min-w-0 flex-col gap-1">
        <SourceField
          name={name}
          source={row.source}
          fields={fields}
          variables={variables}
          error={errors[`${path}.source`]}
          onChange={(source) => onChange({ source })}
        />
        {row.source === 'text' && (
          <Field
            label={<span className="sr-only">Text of {name}</span>}
            error={errors[`${path}.text`]}
            help={`Filled in for you: ${placeholders.join(' ')}`}
          >
            <Input
              value={row.text ?? ''}
              maxLength={200}
              placeholder="Text"
              autoComplete="off"
              onChange={(event) => onChange({ text: event.currentTarget.value })}
            />
          </Field>
        )}
      </div>
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
          onChange={(target) => onChange({ target })}
        />
        <RowErrors errors={errors} path={path} shown={['source', 'text', 'target']} />
        <RowOptions name={name} row={row} onChange={onReplace} />
      </div>
    </li>
  );
}
