import { cn } from './cn';

/** A bar where text will be. Appears after 150 ms, so that a quick answer shows none. */
export function Skeleton({ className }: { className?: string }) {
  return <span className={cn('block h-3 animate-late rounded-[5px] bg-line', className)} />;
}

const widths = ['w-full', 'w-[70%]', 'w-[84%]', 'w-[58%]'] as const;

/** Rows of the height of a table's, read as "Loading". */
export function SkeletonRows({ count = 4 }: { count?: number }) {
  return (
    <div role="status" className="flex flex-col px-5 py-2">
      <span className="sr-only">Loading</span>
      {Array.from({ length: count }, (_, row) => row).map((row) => (
        <div key={row} className="grid h-10 grid-cols-[84px_1fr_64px] items-center gap-3.5">
          <Skeleton className="h-5 rounded-full" />
          <Skeleton className={widths[row % widths.length] ?? 'w-full'} />
          <Skeleton />
        </div>
      ))}
    </div>
  );
}
