import {
  CodeXml,
  Globe,
  Link2,
  type LucideIcon,
  Monitor,
  Smartphone,
  SquareTerminal,
  Tablet,
} from 'lucide-react';
import type { ChannelKey, Counted, DeviceKey } from '@/lib/statistics/schemas';
import { Card, CardHead } from '../ui/card';
import { formatNumber, formatShare } from '../ui/format-number';

/** `short` stands in the cells of a table. */
type Face = { label: string; short?: string; icon: LucideIcon };

export const channelFaces: Record<ChannelKey, Face> = {
  minisite: { label: 'Minisite', icon: Globe },
  iframe: { label: 'iframe on your pages', short: 'iframe', icon: CodeXml },
  mobile: { label: 'Mobile link', icon: Link2 },
  api: { label: 'HTTP API', icon: SquareTerminal },
};

export const deviceFaces: Record<DeviceKey, Face> = {
  mobile: { label: 'Mobile', icon: Smartphone },
  desktop: { label: 'Desktop', icon: Monitor },
  tablet: { label: 'Tablet', icon: Tablet },
};

type BreakdownCardProps<Key extends string> = {
  title: string;
  faces: Record<Key, Face>;
  rows: readonly (Counted & { key: Key })[];
};

/** Participations by one property, a bar each; the numbers stand beside it. Empty kinds are left out. */
export function BreakdownCard<Key extends string>({ title, faces, rows }: BreakdownCardProps<Key>) {
  const total = rows.reduce((sum, { participations }) => sum + participations, 0);
  const most = Math.max(1, ...rows.map(({ participations }) => participations));
  const used = rows.filter(({ views, participations }) => views + participations > 0);
  return (
    <Card>
      <CardHead title={title} />
      <ul className="flex flex-col gap-3 px-5 pb-5">
        {used.map(({ key, views, participations }) => (
          <BreakdownRow
            key={key}
            face={faces[key]}
            counted={{ views, participations }}
            share={formatShare(participations, total)}
            length={participations / most}
          />
        ))}
      </ul>
    </Card>
  );
}

type BreakdownRowProps = { face: Face; counted: Counted; share: string; length: number };

function BreakdownRow({ face: { label, icon: Icon }, counted, share, length }: BreakdownRowProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_50px] items-center gap-x-2 gap-y-1 text-sm">
      <span className="flex min-w-0 items-center gap-2">
        <Icon className="text-ink-2" />
        <span className="min-w-0">{label}</span>
        <span className="ml-auto flex-none text-ink-3 text-xs">
          {formatNumber(counted.views)} {counted.views === 1 ? 'view' : 'views'}
        </span>
      </span>
      <span className="min-w-12 text-right font-semibold">
        {formatNumber(counted.participations)}
        <span className="sr-only"> participations,</span>
      </span>
      <span className="text-right text-ink-2">{share}</span>
      <span aria-hidden="true" className="col-span-3 h-[5px] overflow-hidden rounded-full bg-mute-soft">
        <span className="block h-full rounded-full bg-chart-1" style={{ width: `${length * 100}%` }} />
      </span>
    </li>
  );
}
