'use client';

import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { bareControlStyle, frameStyle } from './control-style';

type SearchInputProps = Omit<ComponentProps<'input'>, 'type' | 'aria-label'> & { label: string };

export function SearchInput({ label, className, placeholder = label, ...rest }: SearchInputProps) {
  return (
    <div className={cn(frameStyle, 'h-9 max-md:h-10', className)}>
      <Search className="text-ink-3" />
      <input
        {...rest}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        className={cn(bareControlStyle, '[&::-webkit-search-cancel-button]:appearance-none')}
      />
    </div>
  );
}
