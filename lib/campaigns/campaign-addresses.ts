import 'server-only';
import { env } from '../env';

export type CampaignAddress = { channel: 'minisite' | 'iframe' | 'mobile'; url: string; code: string };

/** What stands before the slug in every public address of this installation. */
export const hostedBase = (): string => `${env().APP_URL}/c/`;

/**
 * Where participants find a campaign, one entry per channel. `url` opens it; `code` is what is copied: the address
 * itself, or for the iframe the HTML to paste into a page.
 */
export function campaignAddresses({ slug, title }: { slug: string; title: string }): CampaignAddress[] {
  const minisite = `${hostedBase()}${slug}`;
  const iframe = `${minisite}?channel=iframe`;
  const mobile = `${minisite}?channel=mobile`;
  const code = `<iframe src="${iframe}" title="${escapeAttribute(title)}" width="100%" height="900" style="border:0" loading="lazy"></iframe>`;
  return [
    { channel: 'minisite', url: minisite, code: minisite },
    { channel: 'iframe', url: iframe, code },
    { channel: 'mobile', url: mobile, code: mobile },
  ];
}

const entities: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escapeAttribute = (text: string) => text.replace(/[&"<>]/g, (character) => entities[character] ?? '');
