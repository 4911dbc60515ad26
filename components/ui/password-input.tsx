'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { cn } from './cn';
import { bareControlStyle, frameStyle } from './control-style';
import { useFieldControl } from './field';
import { IconButton } from './icon-button';
import { useHydrated } from './use-hydrated';

/** The button is not called "Show password", so that the field stays the only thing labelled Password. */
export function PasswordInput({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  const [isShown, setShown] = useState(false);
  const isHydrated = useHydrated();
  return (
    <div className={cn(frameStyle, 'h-9 pr-1 max-md:h-10', className)}>
      <input
        {...useFieldControl()}
        {...rest}
        type={isShown ? 'text' : 'password'}
        spellCheck={false}
        autoCapitalize="none"
        className={bareControlStyle}
      />
      {isHydrated && (
        <IconButton
          label={isShown ? 'Hide what you type' : 'Show what you type'}
          onClick={() => setShown(!isShown)}
          className="text-ink-2"
        >
          {isShown ? <EyeOff /> : <Eye />}
        </IconButton>
      )}
    </div>
  );
}
