import type { Variable } from '@/lib/forms/variables';
import type { MappingRow } from '@/lib/integrations/define';
import { Chip } from '../../ui/chip';
import { Td, Th, Tr } from '../../ui/table';

type MappingTableProps = { mapping: readonly MappingRow[]; onForm: ReadonlySet<Variable> };

/** What the connection receives of the variables that are on the form. */
export function MappingTable({ mapping, onForm }: MappingTableProps) {
  const rows = mapping
    .map((row) => ({ ...row, variables: row.variables.filter((variable) => onForm.has(variable)) }))
    .filter(({ variables }) => variables.length > 0);
  return (
    <>
      <h4 className="px-5 font-semibold text-sm max-md:px-4">What will be pushed</h4>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            <Th>Variable</Th>
            <Th>Parameter</Th>
            <Th className="max-md:hidden">Example</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ variables, parameters, example }) => (
            <Tr key={parameters.join()}>
              <Td>
                <span className="flex flex-wrap gap-1">
                  {variables.map((variable) => (
                    <Chip key={variable}>{`{${variable}}`}</Chip>
                  ))}
                </span>
              </Td>
              <Td className="wrap-anywhere">{parameters.join(', ')}</Td>
              <Td className="wrap-anywhere text-ink-2 max-md:hidden">{example}</Td>
            </Tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
