import { CalendarClock, CircleDot, Flag, type LucideIcon, Pencil, Power } from 'lucide-react';
import type { CampaignStatus } from '@/lib/campaigns/status';
import { Badge } from '../ui/badge';
import type { Tone } from '../ui/tone';

const faces: Record<CampaignStatus, { word: string; tone: Tone; icon: LucideIcon }> = {
  live: { word: 'Live', tone: 'ok', icon: CircleDot },
  scheduled: { word: 'Scheduled', tone: 'info', icon: CalendarClock },
  ended: { word: 'Ended', tone: 'mute', icon: Flag },
  off: { word: 'Off', tone: 'mute', icon: Power },
  draft: { word: 'Draft', tone: 'mute', icon: Pencil },
};

type StatusBadgeProps = {
  status: CampaignStatus;
  /** Written after the word where the revision has no column of its own. */
  revision?: number | null;
};

export function StatusBadge({ status, revision = null }: StatusBadgeProps) {
  const { word, tone, icon } = faces[status];
  return (
    <Badge tone={tone} icon={icon}>
      {revision === null ? word : `${word}, revision ${revision}`}
    </Badge>
  );
}
