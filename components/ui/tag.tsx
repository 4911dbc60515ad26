/** A quiet word beside a name: "own key", "Recommended". */
export function Tag({ children }: { children: string }) {
  return (
    <span className="inline-block whitespace-nowrap rounded-[5px] border border-line px-[7px] font-medium text-ink-2 text-xs leading-[18px]">
      {children}
    </span>
  );
}
