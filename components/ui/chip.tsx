/** A variable, written as people type it: {email}. */
export function Chip({ children }: { children: string }) {
  return (
    <span className="inline-block whitespace-nowrap rounded-[5px] bg-petrol-soft px-1.5 font-medium text-link text-xs leading-5">
      {children}
    </span>
  );
}
