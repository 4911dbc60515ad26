import 'server-only';
import type { OfferedConnection } from '@/components/campaigns/form/sign-on-card';
import type { Session } from '@/lib/auth/require-session';
import type { CampaignDetail } from '@/lib/campaigns/queries';
import { describeForForm } from '@/lib/integrations/describe-for-form';
import { getManifest } from '@/lib/integrations/manifests';

/** The connections that a campaign may choose, each with what it does with the values of a form. */
export async function loadConnections(
  { ctx }: Session,
  { website, signOnChoices }: CampaignDetail,
): Promise<OfferedConnection[]> {
  const views = await describeForForm({ ctx, input: { websiteId: website.id, locale: 'en' } });
  return signOnChoices.map((choice) => ({
    ...choice,
    rows: views[choice.id]?.rows ?? null,
    reasons: reasonsOf(choice.integrationId),
  }));
}

function reasonsOf(integrationId: string): Record<string, string> {
  const texts = Object.entries(getManifest(integrationId)?.warnings ?? {});
  return Object.fromEntries(texts.map(([reason, { en }]) => [reason, en]));
}
