import type { ReactNode } from 'react';
import { Card } from './card';

type StatProps = { label: string; value: ReactNode; detail?: ReactNode };

/** Figures side by side in one card, parted by lines. */
export function Stats({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Card aria-label={label} className="overflow-hidden">
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(150px,1fr))] [&>div]:-mt-px [&>div]:-ml-px">
        {children}
      </dl>
    </Card>
  );
}

export function Stat({ label, value, detail }: StatProps) {
  return (
    <div className="flex flex-col border-line border-t border-l px-5 py-4">
      <dt className="text-ink-2 text-sm">{label}</dt>
      <dd className="mt-0.5 font-semibold text-2xl tracking-[-0.02em]">{value}</dd>
      {detail !== undefined && <dd className="text-ink-2 text-xs">{detail}</dd>}
    </div>
  );
}
