import { en } from './texts/en';
import { fr } from './texts/fr';
import type { HostedTexts } from './texts/hosted-texts-type';
import { nl } from './texts/nl';
import type { Locale } from './variables';

const byLocale: Record<Locale, HostedTexts> = { en, fr, nl };

/** Everything that Passerelle itself says to a participant, in one language. */
export const hostedTexts = (locale: Locale): HostedTexts => byLocale[locale];
