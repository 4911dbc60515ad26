'use client';

import { Plus } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type Variable, variables } from '@/lib/forms/variables';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { VariableIcon } from './variable-icon';

type AddFieldMenuProps = {
  taken: ReadonlySet<Variable>;
  /** What each variable is called in the campaign's language. */
  labels: Record<Variable, string>;
  onAdd: (variable: Variable) => void;
};

/** Offers the variables that are not on the form yet. */
export function AddFieldMenu({ taken, labels, onAdd }: AddFieldMenuProps) {
  const free = variables.filter((variable) => !taken.has(variable));
  if (free.length === 0) return <p className="pr-2 text-ink-2 text-sm">All variables are on the form</p>;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button size="sm">
          <Plus />
          Add field
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          collisionPadding={12}
          className="z-20 max-h-(--radix-dropdown-menu-content-available-height) w-[264px] overflow-y-auto rounded-md bg-raised p-1.5 shadow-pop data-[state=open]:animate-appear"
        >
          {free.map((variable) => (
            <DropdownMenu.Item
              key={variable}
              onSelect={() => onAdd(variable)}
              className="flex h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 outline-none data-highlighted:bg-sunken max-md:h-10"
            >
              <VariableIcon variable={variable} />
              <span className="min-w-0 flex-1 truncate">{labels[variable]}</span>
              <Chip>{`{${variable}}`}</Chip>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
