import { hostedTexts } from '../forms/hosted-texts';
import { plainPage } from './plain-page';

/**
 * The answer to an address that no published campaign has. Next renders its own not-found page in the browser only,
 * so that nobody without JavaScript would see it; and nobody knows which language an unknown campaign would have.
 */
export function unknownCampaignPage(nonce: string): Response {
  const { title, text } = hostedTexts('en').notFound;
  return plainPage({ status: 404, locale: 'en', title, lines: [text], nonce });
}
