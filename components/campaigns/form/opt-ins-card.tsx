'use client';

import { Plus } from 'lucide-react';
import type { OptIn } from '@/lib/campaigns/definition';
import type { DescribedRow } from '@/lib/integrations/define';
import { Button } from '../../ui/button';
import { StepCard } from '../editor/step-card';
import type { FieldErrors } from '../editor/step-errors';
import { placeOf } from './list-order';
import { OptInEditor } from './opt-in-editor';
import { OptInRow } from './opt-in-row';
import { keyedOptIns, newOptIn } from './opt-in-words';
import type { OrderedList } from './use-ordered-list';

type OptInsCardProps = {
  optIns: OptIn[];
  list: OrderedList<OptIn>;
  /** Where the chosen connection sends an opt-in; null while that is not known. */
  pushedOf: (optIn: OptIn) => readonly DescribedRow[] | null;
  errors: FieldErrors;
  canEdit: boolean;
};

/** What participants are asked to agree to, below the fields. */
export function OptInsCard({ optIns, list, pushedOf, errors, canEdit }: OptInsCardProps) {
  return (
    <StepCard
      title={
        <>
          Opt-ins <span className="font-medium text-ink-2">{optIns.length}</span>
        </>
      }
      action={
        canEdit && (
          <Button size="sm" onClick={() => list.add(newOptIn(optIns), true)}>
            <Plus />
            Add opt-in
          </Button>
        )
      }
      className="gap-0 px-0 pb-0 max-md:px-0"
    >
      {optIns.length === 0 && (
        <p className="border-line border-t px-5 py-3.5 text-ink-2 text-sm max-md:px-4">
          The form asks for no consent. An opt-in is a box or a question at the end of the form, never ticked
          beforehand.
        </p>
      )}
      <ul className="overflow-hidden rounded-b-lg">
        {keyedOptIns(optIns).map(({ key, optIn, index }) => {
          const path = `optIns.${index}`;
          const hasError = Object.keys(errors).some((name) => name.startsWith(`${path}.`));
          const isOpen = canEdit && (hasError || list.open === index);
          return (
            <li key={key}>
              <OptInRow
                optIn={optIn}
                list={list.list}
                index={index}
                place={placeOf(index, optIns.length)}
                pushed={pushedOf(optIn)}
                isSelected={list.selected === index}
                isOpen={isOpen}
                canEdit={canEdit}
                onSelect={() => list.select(index)}
                onOpen={() => list.toggle(index)}
                onMove={(direction) => list.move(index, direction)}
              />
              {isOpen && (
                <OptInEditor
                  optIn={optIn}
                  path={path}
                  errors={errors}
                  onChange={(changed) => list.replace(index, changed)}
                  onRemove={() => list.remove(index)}
                  onDone={() => list.toggle(index)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p aria-live="polite" className="sr-only">
        {list.news}
      </p>
    </StepCard>
  );
}
