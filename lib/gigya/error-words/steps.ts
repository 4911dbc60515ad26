import type { Language } from './error-words-type';

/** Next steps that several meanings share. */
export const steps = {
  showCode: {
    en: 'Show Gigya’s code and message to your Gigya expert.',
    fr: 'Montrez le code et le message de Gigya à votre expert Gigya.',
    nl: 'Toon de code en de melding van Gigya aan uw Gigya-expert.',
  },
  tryAgain: {
    en: 'Try again in a moment.',
    fr: 'Réessayez dans un instant.',
    nl: 'Probeer het straks opnieuw.',
  },
  askNetworkTeam: {
    en: 'Ask your network team whether a proxy stands in between.',
    fr: 'Demandez à votre équipe réseau si un proxy s’interpose.',
    nl: 'Vraag uw netwerkteam of er een proxy tussen zit.',
  },
} satisfies Record<string, Record<Language, string>>;
