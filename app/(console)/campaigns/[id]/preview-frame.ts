import type { PreviewFrame } from '@/components/campaigns/preview/phone-preview';
import type { CampaignDetail } from '@/lib/campaigns/queries';

export const previewFrame = ({ website, draft, revision }: CampaignDetail): PreviewFrame => ({
  website: website.name,
  publicName: draft.general.publicName,
  revision: revision?.number ?? null,
});
