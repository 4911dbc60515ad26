import 'server-only';
import { findPublishedCampaign } from '../campaigns/find-published-campaign';
import type { Locale } from './variables';

/** The language in which a slug's pages speak: the campaign's, or English where there is no campaign. */
export async function hostedLocale(slug: string): Promise<Locale> {
  return (await findPublishedCampaign(slug))?.revision.definition.general.locale ?? 'en';
}
