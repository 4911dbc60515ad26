'use client';

import { PenLine, Plus } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { type Variable, variables } from '@/lib/forms/variables';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { VariableIcon } from './variable-icon';

type AddFieldMenuProps = {
  taken: ReadonlySet<string>;
  /** What each variable is called in the campaign's language. */
  labels: Record<Variable, string>;
  onAdd: (variable: Variable) => void;
  /** Opens the new field's editor, which takes the focus. */
  onAddCustom: () => void;
};

/** Offers the variables that are not on the form yet, and a field for anything else. */
export function AddFieldMenu({ taken, labels, onAdd, onAddCustom }: AddFieldMenuProps) {
  const opensEditor = useRef(false);
  const free = variables.filter((variable) => !taken.has(variable));
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
          onCloseAutoFocus={(event) => {
            if (opensEditor.current) event.preventDefault();
            opensEditor.current = false;
          }}
          className="z-20 max-h-(--radix-dropdown-menu-content-available-height) w-[264px] overflow-y-auto rounded-md bg-raised p-1.5 shadow-pop data-[state=open]:animate-appear"
        >
          {free.map((variable) => (
            <Item key={variable} onSelect={() => onAdd(variable)}>
              <VariableIcon variable={variable} />
              <span className="min-w-0 flex-1 truncate">{labels[variable]}</span>
              <Chip>{`{${variable}}`}</Chip>
            </Item>
          ))}
          {free.length > 0 && <DropdownMenu.Separator className="my-1.5 h-px bg-line" />}
          <Item
            onSelect={() => {
              opensEditor.current = true;
              onAddCustom();
            }}
          >
            <PenLine className="text-ink-2" />
            Custom field
          </Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Item({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <DropdownMenu.Item
      onSelect={onSelect}
      className="flex h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 outline-none data-highlighted:bg-sunken max-md:h-10"
    >
      {children}
    </DropdownMenu.Item>
  );
}
