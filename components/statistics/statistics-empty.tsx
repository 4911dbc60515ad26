import { ExternalLink } from 'lucide-react';
import type { Statistics } from '@/lib/statistics/schemas';
import { campaignHref } from '../campaigns/editor/steps';
import { ButtonLink } from '../ui/button-link';
import { buttonStyle } from '../ui/button-style';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { periodHref } from './period-links';

type StatisticsEmptyProps = {
  campaignId: string;
  hosted: { url: string; isOpen: boolean };
  statistics: Pick<Statistics, 'hasParticipations'>;
};

/** What would be here, why it is not, and the one thing to do. */
export function StatisticsEmpty({ campaignId, hosted, statistics }: StatisticsEmptyProps) {
  if (statistics.hasParticipations) {
    return (
      <Card>
        <EmptyState
          title="No participations in this period"
          action={<ButtonLink href={periodHref(campaignId, 'all')}>Show all</ButtonLink>}
        >
          There are some before it.
        </EmptyState>
      </Card>
    );
  }
  if (!hosted.isOpen) {
    return (
      <Card>
        <EmptyState
          title="No participations yet"
          action={<ButtonLink href={campaignHref(campaignId, 'publish')}>Go to Publish</ButtonLink>}
        >
          Nobody can participate while the campaign is not live.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card>
      <EmptyState
        title="No participations yet"
        action={
          <a href={hosted.url} target="_blank" rel="noreferrer" className={buttonStyle({ tone: 'primary' })}>
            Open the form
            <ExternalLink />
          </a>
        }
      >
        The numbers come in by themselves as soon as somebody participates at{' '}
        <span className="wrap-anywhere font-medium text-ink">{hosted.url}</span>
      </EmptyState>
    </Card>
  );
}
