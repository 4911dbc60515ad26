import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import { formatNumber } from '../ui/format-number';
import { liveWords } from './card-body';

/** "2 websites" */
function websiteWords(count: number): string {
  return count === 1 ? '1 website' : `${formatNumber(count)} websites`;
}

/** What Save will reach. */
export function reachWords(
  { websites, liveCampaigns }: Pick<IntegrationCard, 'websites' | 'liveCampaigns'>,
  switchOn: boolean,
): string | undefined {
  if (switchOn) return 'Saving also switches it on.';
  const reached = [
    ...(websites.length > 1 ? [websiteWords(websites.length)] : []),
    ...(liveCampaigns > 0 ? [liveWords(liveCampaigns)] : []),
  ];
  return reached.length === 0 ? undefined : `Saving applies to ${reached.join(' and ')}.`;
}
