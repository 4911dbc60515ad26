'use client';

import { Plus } from 'lucide-react';
import { useId } from 'react';
import type { SettingsView } from '@/lib/integrations/define';
import type { ConfigureContext } from '@/lib/integrations/get-configure-context';
import { type EditedOptIn, readOptInRows } from '@/lib/integrations/mapping-rows';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { describedRow, type SoughtRow } from './described-row';
import { placeRows, removeRow } from './edit-rows';
import { newOptIn } from './new-row';
import { OptInRow } from './opt-in-row';
import { uniqueNames } from './row-names';
import { suggestOptInTargets, TargetList } from './target-list';
import { useRowNews } from './use-row-news';

export type OptInsEditorProps = {
  /** The rows, as JSON. */
  value: unknown;
  onChange: (rows: EditedOptIn[]) => void;
  /** What the rows mean; null while unknown. */
  view: SettingsView | null;
  context: ConfigureContext | null;
  /** Messages by path: `optIns.0.target`, or `optIns` for all of it. */
  errors: Record<string, string>;
  /** Words by reason. */
  warningTexts: Record<string, string>;
  disabled?: boolean;
};

const nameOf = ({ optIn }: EditedOptIn) => optIn || 'an opt-in';

/** Which consent of the forms goes where. */
export function OptInsEditor(props: OptInsEditorProps) {
  const { onChange, view, context, errors, warningTexts, disabled = false } = props;
  const editorId = useId();
  const listId = `${editorId}-targets`;
  const addId = `${editorId}-add`;
  const rowId = (index: number) => `${editorId}-opt-in-${index}`;
  const { news, tell } = useRowNews();
  const rows = readOptInRows(props.value);
  const names = uniqueNames(rows.map(nameOf));
  const optIns = context?.optIns ?? [];
  const suggestions = suggestOptInTargets(view);

  const add = () => {
    const row = newOptIn({ rows, optIns, targets: view?.optInTargets ?? [] });
    tell(`${nameOf(row)} is added at the end.`, rowId(rows.length));
    onChange([...rows, row]);
  };
  const remove = (index: number, name: string) => {
    tell(`${name} is removed.`, index + 1 < rows.length ? rowId(index) : addId);
    onChange(removeRow(rows, index));
  };

  const rowContext = {
    errors,
    warningTexts,
    listId,
    lookUp: (row: Omit<SoughtRow, 'setting'>) => describedRow(view, { setting: 'optIns', ...row }),
  };
  return (
    <fieldset disabled={disabled} className="@container flex min-w-0 flex-col gap-3">
      <legend className="sr-only">Opt-ins</legend>
      <div className="flex flex-col gap-1 text-ink-2 text-sm">
        <p>A Yes or a tick agrees, an explicit No withdraws. A box without a tick sends nothing.</p>
        {suggestions.length === 0 && (
          <p>The site’s own lists are not known yet: read the fields, or type the parameter.</p>
        )}
        {context?.optIns.length === 0 && <p>No campaign asks for an opt-in yet. You can name one already.</p>}
      </div>
      {errors.optIns !== undefined && (
        <Notice tone="bad" isAlert>
          {errors.optIns}
        </Notice>
      )}
      <TargetList id={listId} suggestions={suggestions} />
      <ul aria-label="Opt-ins">
        {placeRows('optIns', rows).map((place) => {
          const name = names[place.index] ?? '';
          return (
            <OptInRow
              key={place.path}
              {...rowContext}
              id={rowId(place.index)}
              place={place}
              name={name}
              optIns={optIns}
              onChange={(row) => onChange(rows.with(place.index, row))}
              onRemove={() => remove(place.index, name)}
            />
          );
        })}
      </ul>
      <div>
        <Button id={addId} size="sm" onClick={add}>
          <Plus />
          Add opt-in
        </Button>
      </div>
      <p aria-live="polite" className="sr-only">
        {news}
      </p>
    </fieldset>
  );
}
