'use client';

import { CircleAlert } from 'lucide-react';
import { createContext, type ReactNode, useContext, useId, useMemo } from 'react';
import { cn } from './cn';

type ControlProps = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

const FieldContext = createContext<Partial<ControlProps>>({});

/** What a control inside a `Field` must carry so that its label, help and error belong to it. */
export function useFieldControl(): Partial<ControlProps> {
  return useContext(FieldContext);
}

type FieldProps = {
  label: ReactNode;
  children: ReactNode;
  help?: ReactNode;
  /** Replaces the help. */
  error?: string | undefined;
  isOptional?: boolean;
  /** `row` puts the label to the left of the control, above it on a phone. */
  layout?: 'stack' | 'row';
  className?: string;
};

export function Field({
  label,
  children,
  help,
  error,
  isOptional = false,
  layout = 'stack',
  className,
}: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasError = error !== undefined && error !== '';
  const hasNote = hasError || help !== undefined;
  const control = useMemo<ControlProps>(
    () => ({
      id,
      'aria-describedby': hasNote ? noteId : undefined,
      'aria-invalid': hasError || undefined,
    }),
    [id, noteId, hasNote, hasError],
  );
  const isRow = layout === 'row';
  return (
    <div
      className={cn(
        'flex min-w-0 flex-col gap-[5px]',
        isRow && 'md:grid md:grid-cols-[116px_minmax(0,1fr)] md:items-center md:gap-x-3 md:gap-y-1',
        className,
      )}
    >
      <label htmlFor={id} className="font-semibold text-sm">
        {label}
        {isOptional && <span className="font-normal text-ink-2"> (optional)</span>}
      </label>
      <FieldContext value={control}>{children}</FieldContext>
      {hasNote && (
        <div id={noteId} className={cn('text-sm', isRow && 'md:col-start-2')}>
          {hasError ? <FieldError>{error}</FieldError> : <p className="text-ink-2">{help}</p>}
        </div>
      )}
    </div>
  );
}

/** What is wrong with an entry, in the place of its help. */
export function FieldError({ children }: { children: ReactNode }) {
  return (
    <p className="flex gap-1.5 font-medium text-bad">
      <CircleAlert className="mt-0.5 size-3.5" />
      <span>{children}</span>
    </p>
  );
}
