import 'server-only';
import { findPublishedCampaign } from '../campaigns/find-published-campaign';

const loopback = /^(localhost|127\.0\.0\.1)(:\d+)?$/;

/** The pages that a website's domain stands for, as CSP sources. Loopback hosts are plain http, as in development. */
export function sourcesOf(domain: string): string[] {
  if (loopback.test(domain)) return [`http://${domain}`];
  return domain.startsWith('www.') ? [`https://${domain}`] : [`https://${domain}`, `https://www.${domain}`];
}

/**
 * Who may show a campaign's hosted pages in a frame, as the value of CSP's `frame-ancestors`: this application and
 * the campaign's website. Costs no query while the published campaign is cached.
 */
export async function frameAncestors(slug: string): Promise<string> {
  const campaign = await findPublishedCampaign(slug);
  return ["'self'", ...(campaign ? sourcesOf(campaign.website.domain) : [])].join(' ');
}
