import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { FieldError } from '../ui/field';
import type { SecretState } from '../ui/secret-field';
import { ActWords } from './act-words';

type InheritedValueProps = {
  label: string;
  /** The Global value. */
  children: ReactNode;
  note?: string | undefined;
  error?: string | undefined;
  onOverride: () => void;
};

/** What a website has from Global, with the way to give it a value of its own. */
export function InheritedValue({ label, children, note, error, onOverride }: InheritedValueProps) {
  return (
    <div className="flex min-w-0 flex-col gap-[5px]" data-wrong={error !== undefined || undefined}>
      <span className="font-semibold text-sm">{label}</span>
      <div className="flex min-h-11 items-center gap-2.5 rounded-md border border-line bg-sunken py-1 pr-1.5 pl-3">
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{children}</span>
        <OverrideButton label={label} onOverride={onOverride} />
      </div>
      {error === undefined ? (
        note !== undefined && <p className="font-medium text-sm">{note}</p>
      ) : (
        <div className="text-sm">
          <FieldError>{error}</FieldError>
        </div>
      )}
    </div>
  );
}

export function OverrideButton({ label, onOverride }: Pick<InheritedValueProps, 'label' | 'onOverride'>) {
  return (
    <Button size="sm" onClick={onOverride}>
      <ActWords act="Override" label={label} />
    </Button>
  );
}

export function InheritButton({ label, onInherit }: { label: string; onInherit: () => void }) {
  return (
    <Button size="sm" tone="quiet" onClick={onInherit}>
      <ActWords act="Inherit" label={label} />
    </Button>
  );
}

/** A control of the website's own, with the way back to the Global value at the end of its label's line. */
export function OwnValue({
  label,
  onInherit,
  children,
}: {
  label: string;
  onInherit: () => void;
  children: ReactNode;
}) {
  return (
    <div className="relative">
      {children}
      <div className="absolute -top-1.5 right-0">
        <InheritButton label={label} onInherit={onInherit} />
      </div>
    </div>
  );
}

/** What may be told of the Global key. */
export function InheritedSecret({ state }: { state: SecretState | undefined }) {
  if (state?.isSet !== true) return <span className="text-ink-2 text-sm">Not set in Global</span>;
  if (!state.isReadable)
    return <span className="text-sm text-warn">The Global one can no longer be read</span>;
  return (
    <span className="flex items-center gap-2 text-sm">
      <Lock className="size-3.5 text-ink-2" />
      <span aria-hidden="true" className="text-ink-3 tracking-[2px]">
        ••••••
      </span>
      {state.lastFour === '' ? 'Set in Global' : <code className="font-medium">{state.lastFour}</code>}
    </span>
  );
}
