'use client';

import { type EditedRow, type NativeSource, sourceLabels } from '@/lib/integrations/mapping-rows';
import { Checkbox } from '../../ui/choice';
import type { PlacedRow } from './edit-rows';
import type { RowContext } from './row-context';
import { RowErrors } from './row-errors';
import { RowMark } from './row-mark';
import { chipsOf } from './row-names';
import { RowOptions } from './row-options';
import { SourceChips } from './source-chips';
import { TargetField } from './target-field';

type NativeRowProps = RowContext & {
  source: NativeSource;
  /** Null while the variable is not sent. */
  place: PlacedRow | null;
  name: string;
  onToggle: (isSent: boolean) => void;
  onChange: (row: EditedRow) => void;
};

/** One of the variables: whether it is sent, where to, and how it is written. */
export function NativeRow({ source, place, name, onToggle, onChange, ...context }: NativeRowProps) {
  // Without the e-mail nobody knows whose account it is.
  const isLocked = source === 'email' && place !== null;
  return (
    <li className="grid gap-x-4 gap-y-1.5 border-line border-b py-3 last:border-b-0 @md:grid-cols-[172px_minmax(0,1fr)]">
      <div className="flex flex-col gap-1 @md:pt-2">
        <Checkbox
          label={
            <>
              <span className="sr-only">Send </span>
              <span className="font-medium">{sourceLabels[source]}</span>
            </>
          }
          checked={place !== null}
          disabled={isLocked}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
        <SourceChips chips={chipsOf(source)} className="pl-7" />
      </div>
      {place === null ? (
        <p className="text-ink-2 text-sm max-md:pl-7 @md:pt-2.5">Not sent.</p>
      ) : (
        <SentRow place={place} name={name} isLocked={isLocked} onChange={onChange} {...context} />
      )}
    </li>
  );
}

type SentRowProps = RowContext & {
  place: PlacedRow;
  name: string;
  isLocked: boolean;
  onChange: (row: EditedRow) => void;
};

function SentRow({ place, name, isLocked, onChange, ...context }: SentRowProps) {
  const { row, path } = place;
  const { errors, warningTexts, listId, lookUp } = context;
  const error = errors[`${path}.target`];
  // What the admin must be able to mend is not locked.
  const isReadOnly = isLocked && error === undefined && errors.mapping === undefined;
  const described = lookUp({ chips: chipsOf(row.source), target: row.target });
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <TargetField
        label={`Parameter for ${name}`}
        value={row.target}
        error={error}
        mark={described ? <RowMark row={described} warningTexts={warningTexts} /> : undefined}
        listId={listId}
        isReadOnly={isReadOnly}
        onChange={(target) => onChange({ ...row, target })}
      />
      <RowErrors errors={errors} path={path} shown={['target']} />
      <RowOptions name={name} row={row} onChange={onChange} />
    </div>
  );
}
