import { Chip } from '../../ui/chip';
import { cn } from '../../ui/cn';

export function SourceChips({ chips, className }: { chips: readonly string[]; className?: string }) {
  return (
    <span className={cn('flex flex-wrap gap-1', className)}>
      {chips.map((chip) => (
        <Chip key={chip}>{chip}</Chip>
      ))}
    </span>
  );
}
