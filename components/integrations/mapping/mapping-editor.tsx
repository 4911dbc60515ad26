'use client';

import { Plus } from 'lucide-react';
import { useId, useRef } from 'react';
import type { SettingsView } from '@/lib/integrations/define';
import type { ConfigureContext } from '@/lib/integrations/get-configure-context';
import { type EditedRow, type NativeSource, readMappingRows } from '@/lib/integrations/mapping-rows';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { describedRow, type SoughtRow } from './described-row';
import { changeRow, dropSource, removeRow, sendSource, splitRows } from './edit-rows';
import { FurtherRow } from './further-row';
import { NativeRow } from './native-row';
import { newRow } from './new-row';
import { rowNames, sourceName } from './row-names';
import { suggestTargets, TargetList } from './target-list';
import { useRowNews } from './use-row-news';

export type MappingEditorProps = {
  /** The rows, as JSON. */
  value: unknown;
  onChange: (rows: EditedRow[]) => void;
  /** What the rows mean; null while unknown. */
  view: SettingsView | null;
  context: ConfigureContext | null;
  /** Messages by path: `mapping.3.target`, or `mapping` for all of it. */
  errors: Record<string, string>;
  /** Words by reason. */
  warningTexts: Record<string, string>;
  /** The rows that there are before anybody changes one: a variable that is ticked again gets its row back. */
  defaults?: unknown;
  disabled?: boolean;
};

/** What is sent of each participation, and to which parameter. */
export function MappingEditor(props: MappingEditorProps) {
  const { onChange, view, context, errors, warningTexts, defaults, disabled = false } = props;
  const editorId = useId();
  const listId = `${editorId}-targets`;
  const addId = `${editorId}-add`;
  const rowId = (index: number) => `${editorId}-row-${index}`;
  const dropped = useRef(new Map<NativeSource, EditedRow[]>());
  const { news, tell } = useRowNews();
  const rows = readMappingRows(props.value);
  const { firsts, others } = splitRows(rows);
  const names = rowNames(rows);
  const fields = context?.fields ?? [];
  const variables = firsts.flatMap(({ source, place }) => (place ? [source] : []));

  const toggle = (source: NativeSource, isSent: boolean) => {
    const isOwn = (row: EditedRow) => row.source === source;
    if (!isSent) dropped.current.set(source, rows.filter(isOwn));
    const usual = dropped.current.get(source) ?? readMappingRows(defaults).filter(isOwn);
    const back = usual.length === 0 ? [{ source, target: '' }] : usual;
    onChange(isSent ? sendSource(rows, back) : dropSource(rows, source));
  };
  const replace = (index: number, row: EditedRow) => onChange(rows.with(index, row));
  const add = () => {
    const row = newRow({ rows, fields, targets: view?.targets ?? [] });
    tell(`${sourceName(row.source)} is added at the end.`, rowId(rows.length));
    onChange([...rows, row]);
  };
  const remove = (index: number, name: string) => {
    const { index: next } = others.find((other) => other.index > index) ?? {};
    tell(`${name} is removed.`, next === undefined ? addId : rowId(next - 1));
    onChange(removeRow(rows, index));
  };

  const rowContext = {
    errors,
    warningTexts,
    listId,
    lookUp: (row: Omit<SoughtRow, 'setting'>) => describedRow(view, { setting: 'mapping', ...row }),
  };
  return (
    <fieldset disabled={disabled} className="@container flex min-w-0 flex-col gap-4">
      <legend className="sr-only">Mapping</legend>
      {errors.mapping !== undefined && (
        <Notice tone="bad" isAlert>
          {errors.mapping}
        </Notice>
      )}
      <TargetList id={listId} suggestions={suggestTargets(view)} />
      <ul aria-label="Variables">
        {firsts.map(({ source, place }) => (
          <NativeRow
            key={source}
            {...rowContext}
            source={source}
            place={place}
            name={place ? (names[place.index] ?? '') : ''}
            onToggle={(isSent) => toggle(source, isSent)}
            onChange={(row) => place && replace(place.index, row)}
          />
        ))}
      </ul>
      <div>
        <h4 className="font-semibold text-sm">More rows</h4>
        <p className="text-ink-2 text-sm">
          Custom fields of your forms, what is known of the campaign, texts of your own.
        </p>
        <ul aria-label="More rows">
          {others.map((place) => {
            const name = names[place.index] ?? '';
            return (
              <FurtherRow
                key={place.path}
                {...rowContext}
                id={rowId(place.index)}
                place={place}
                name={name}
                fields={fields}
                variables={variables}
                onChange={(change) => onChange(changeRow(rows, place.index, change))}
                onReplace={(row) => replace(place.index, row)}
                onRemove={() => remove(place.index, name)}
              />
            );
          })}
        </ul>
        <Button id={addId} size="sm" onClick={add} className="mt-2">
          <Plus />
          Add row
        </Button>
      </div>
      <p aria-live="polite" className="sr-only">
        {news}
      </p>
    </fieldset>
  );
}
