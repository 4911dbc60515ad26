import type { Statistics } from '@/lib/statistics/schemas';
import { formatNumber, formatShare } from '../ui/format-number';
import { Stat, Stats } from '../ui/stat';

export function Figures({ statistics }: { statistics: Statistics }) {
  const { views, participations, uniqueParticipants } = statistics;
  return (
    <Stats label="Figures">
      <Stat label="Views" value={formatNumber(views)} detail="of the hosted form" />
      <Stat label="Participations" value={formatNumber(participations)} detail="submitted and accepted" />
      <Stat label="Unique participants" value={formatNumber(uniqueParticipants)} detail="by e-mail" />
      <Stat
        label="Conversion"
        value={formatShare(participations, views)}
        detail={views === 0 ? 'no views yet' : 'participations per view'}
      />
    </Stats>
  );
}
