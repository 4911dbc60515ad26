import { cn } from './cn';

/** First letters of the first and the last word. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}

/** Decoration beside a name that is written out. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'grid size-[30px] flex-none place-items-center rounded-full bg-petrol-soft font-semibold text-[11px] text-link leading-none',
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
