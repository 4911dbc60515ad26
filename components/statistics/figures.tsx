import type { Statistics } from '@/lib/statistics/schemas';
import { formatNumber, formatShare } from '../ui/format-number';
import { Stat, Stats } from '../ui/stat';

function conversionDetail({ views, participations }: Statistics): string {
  if (participations > views) return 'some came in without a view';
  return views === 0 ? 'no views yet' : 'participations per view';
}

export function Figures({ statistics }: { statistics: Statistics }) {
  const { views, participations, uniqueParticipants } = statistics;
  return (
    <Stats label="Figures">
      <Stat label="Views" value={formatNumber(views)} detail="of the hosted form" />
      <Stat label="Participations" value={formatNumber(participations)} detail="submitted and accepted" />
      <Stat label="Unique participants" value={formatNumber(uniqueParticipants)} detail="by e-mail" />
      <Stat
        label="Conversion"
        value={participations > views ? '–' : formatShare(participations, views)}
        detail={conversionDetail(statistics)}
      />
    </Stats>
  );
}
