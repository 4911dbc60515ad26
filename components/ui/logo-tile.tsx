import type { ReactNode } from 'react';
import { cn } from './cn';

/** The square that an integration's logo or an icon stands in; grey while the thing is off. */
export function LogoTile({ children, isOff = false }: { children: ReactNode; isOff?: boolean }) {
  return (
    <span
      className={cn(
        'grid size-10 flex-none place-items-center rounded-[10px] [&>.lucide]:size-5',
        isOff ? 'bg-mute-soft text-mute' : 'bg-petrol-soft text-link',
      )}
    >
      {children}
    </span>
  );
}
