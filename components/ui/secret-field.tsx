'use client';

import { KeyRound, Lock } from 'lucide-react';
import type { FocusEventHandler } from 'react';
import { cn } from './cn';
import { bareControlStyle, frameStyle } from './control-style';
import { Field, useFieldControl } from './field';
import { RelativeTime } from './relative-time';

/** What the browser may know of a stored secret. The value itself never leaves the server. */
export type SecretState = {
  isSet: boolean;
  /** False when it is stored but can no longer be opened. */
  isReadable: boolean;
  /** Empty where the value is too short to show a part of it. */
  lastFour: string;
  /** ISO 8601. */
  updatedAt: string;
  updatedBy: string;
};

type SecretFieldProps = {
  name: string;
  label: string;
  state?: SecretState | undefined;
  help?: string | undefined;
  placeholder?: string | undefined;
  error?: string | undefined;
  isOptional?: boolean;
  disabled?: boolean;
  layout?: 'stack' | 'row';
  onBlur?: FocusEventHandler<HTMLInputElement>;
};

/** Always an empty input: leaving it empty keeps what is stored. */
export function SecretField({ label, state, help, error, isOptional, layout, ...input }: SecretFieldProps) {
  const isKept = state?.isSet === true && state.isReadable;
  const note = isKept ? <KeptNote state={state} canReplace={input.disabled !== true} /> : help;
  return (
    <Field
      label={label}
      help={note}
      error={error}
      isOptional={isOptional ?? false}
      layout={layout ?? 'stack'}
    >
      <SecretInput {...input} state={state} />
    </Field>
  );
}

type SecretInputProps = Pick<SecretFieldProps, 'name' | 'state' | 'placeholder' | 'disabled' | 'onBlur'>;

function SecretInput({ state, placeholder, ...input }: SecretInputProps) {
  const isKept = state?.isSet === true && state.isReadable;
  const needsReentry = state?.isSet === true && !isKept;
  const first = needsReentry ? 'Enter it again' : (placeholder ?? 'Paste it here');
  return (
    <div>
      {needsReentry && (
        <p className="flex items-center gap-2.5 rounded-t-md bg-warn-soft px-3 py-2 text-sm text-warn">
          <KeyRound className="size-3.5" />
          The encryption key is gone. Enter it again.
        </p>
      )}
      <div className={cn(frameStyle, 'h-11 overflow-hidden', needsReentry && 'rounded-t-none')}>
        {isKept && <KeptMark lastFour={state.lastFour} />}
        <input
          {...useFieldControl()}
          {...input}
          type="password"
          autoComplete="new-password"
          data-1p-ignore=""
          data-lpignore="true"
          spellCheck={false}
          placeholder={isKept ? 'Paste a new one' : first}
          className={bareControlStyle}
        />
      </div>
    </div>
  );
}

function KeptMark({ lastFour }: { lastFour: string }) {
  return (
    <span className="-ml-2.5 flex items-center gap-2 self-stretch border-line border-r bg-sunken pr-3 pl-3 text-sm">
      <Lock className="size-3.5 text-ink-2" />
      <span aria-hidden="true" className="text-ink-3 tracking-[2px]">
        ••••••
      </span>
      {lastFour !== '' && <code className="font-medium">{lastFour}</code>}
    </span>
  );
}

function KeptNote({ state, canReplace }: { state: SecretState; canReplace: boolean }) {
  return (
    <>
      Set <RelativeTime at={state.updatedAt} /> by {state.updatedBy}.
      {canReplace && ' Leave empty to keep it.'}
    </>
  );
}
