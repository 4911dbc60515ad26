'use client';

import { useState } from 'react';
import type { FormField } from '@/lib/campaigns/definition';
import { type PushedRows, rowsOfFields } from '@/lib/campaigns/pushed-values';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Td, Th, Tr } from '../../ui/table';
import { RowState } from './row-state';

type MappingTableProps = {
  fields: readonly FormField[];
  /** What the connection does with each value; null while its settings cannot be read. */
  rows: PushedRows | null;
  /** Why a value is left out, in words, by the id of the reason. */
  reasons: Readonly<Record<string, string>>;
};

const shownAtFirst = 6;

/** What the connection receives of the fields that are on the form. */
export function MappingTable({ fields, rows, reasons }: MappingTableProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (rows === null) return <NamesAlone fields={fields} />;
  const pushed = rowsOfFields(rows, fields);
  const hasMore = pushed.length > shownAtFirst;
  return (
    <>
      <div className="flex min-h-8 items-center gap-3 px-5 max-md:px-4">
        <h4 className="flex-1 font-semibold text-sm">What will be pushed</h4>
        {hasMore && (
          <Button size="sm" tone="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? `Show the first ${shownAtFirst}` : `Show all ${pushed.length}`}
          </Button>
        )}
      </div>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            <Th>Variable</Th>
            <Th>Parameter</Th>
            <Th className="max-md:hidden">Example</Th>
            <Th className="text-right">Status</Th>
          </tr>
        </thead>
        <tbody>
          {(showsAll ? pushed : pushed.slice(0, shownAtFirst)).map((row) => (
            <Tr key={row.index}>
              <Td>
                <span className="flex flex-wrap gap-1">
                  {row.names.map((name) => (
                    <Chip key={name}>{`{${name}}`}</Chip>
                  ))}
                </span>
              </Td>
              <Td className="wrap-anywhere">
                {row.parameters.join(', ')}
                {row.state === 'sent' && row.reason && (
                  <p className="text-ink-2">{reasons[row.reason] ?? row.reason}</p>
                )}
              </Td>
              <Td className="wrap-anywhere text-ink-2 max-md:hidden">{plainExample(row.example)}</Td>
              <Td className="text-right">
                <RowState state={row.state} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function NamesAlone({ fields }: Pick<MappingTableProps, 'fields'>) {
  return (
    <div className="px-5 pb-4 max-md:px-4">
      <h4 className="font-semibold text-sm">What will be pushed</h4>
      <p className="mt-1.5 flex flex-wrap gap-1">
        {fields.map(({ variable }) => (
          <Chip key={variable}>{`{${variable}}`}</Chip>
        ))}
      </p>
    </div>
  );
}

/** A text without its quotation marks; any other value as JSON writes it. */
function plainExample(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : json;
  } catch {
    return json;
  }
}
