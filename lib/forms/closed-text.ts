import type { CampaignDefinition } from '../campaigns/definition';
import type { ClosedReason } from '../participations/closed-reason';
import { hostedTexts } from './hosted-texts';

/** What is said to those who come too early or too late; instants in the campaign's language, in UTC. */
export function closedText(
  { locale, startsAt, endsAt }: CampaignDefinition['general'],
  reason: ClosedReason,
): { title: string; text: string } {
  const texts = hostedTexts(locale);
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...({ day: 'numeric', month: 'long', year: 'numeric' } as const),
    ...({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const),
    timeZone: 'UTC',
  });
  const say = ({ title, text }: { title: string; text: string }, instant: string | null) => ({
    title,
    text: text.replace('{date}', instant ? format.format(new Date(instant)) : ''),
  });
  if (reason === 'off') return texts.off;
  return reason === 'ended' ? say(texts.ended, endsAt) : say(texts.notStarted, startsAt);
}
