import type { FaultWords } from './outcome-sentences';
import { again, kept } from './outcome-sentences';

/** Why no answer of Gigya could be read. The next try follows by itself. */
export const noAnswerFaults = {
  no_answer_in_time: {
    en: {
      title: 'Gigya answered too slowly',
      cause: `No answer came within 15 seconds. Outcome unknown, safe to repeat. ${kept.en}`,
      nextStep: again.en,
    },
    fr: {
      title: 'Gigya a répondu trop lentement',
      cause: `Aucune réponse n’est arrivée en 15 secondes. Résultat inconnu, mais recommencer est sans risque. ${kept.fr}`,
      nextStep: again.fr,
    },
    nl: {
      title: 'Gigya antwoordde te traag',
      cause: `Er kwam geen antwoord binnen 15 seconden. Resultaat onbekend, maar herhalen is veilig. ${kept.nl}`,
      nextStep: again.nl,
    },
  },
  unreachable: {
    en: {
      title: 'Gigya cannot be reached',
      cause: `No connection could be made. ${kept.en}`,
      nextStep: `${again.en} If it lasts, check that this server may call Gigya.`,
    },
    fr: {
      title: 'Gigya est injoignable',
      cause: `Aucune connexion n’a pu être établie. ${kept.fr}`,
      nextStep: `${again.fr} Si cela dure, vérifiez que ce serveur peut appeler Gigya.`,
    },
    nl: {
      title: 'Gigya is onbereikbaar',
      cause: `Er kon geen verbinding worden gemaakt. ${kept.nl}`,
      nextStep: `${again.nl} Blijft het duren, controleer dan of deze server Gigya mag aanroepen.`,
    },
  },
  connection_lost: {
    en: {
      title: 'The connection to Gigya broke',
      cause: `It ended before the answer was complete. Outcome unknown, safe to repeat. ${kept.en}`,
      nextStep: again.en,
    },
    fr: {
      title: 'La connexion à Gigya a été coupée',
      cause: `Elle a pris fin avant que la réponse soit complète. Résultat inconnu, mais recommencer est sans risque. ${kept.fr}`,
      nextStep: again.fr,
    },
    nl: {
      title: 'De verbinding met Gigya is verbroken',
      cause: `Ze eindigde voordat het antwoord volledig was. Resultaat onbekend, maar herhalen is veilig. ${kept.nl}`,
      nextStep: again.nl,
    },
  },
  untrusted_certificate: {
    en: {
      title: 'The certificate cannot be trusted',
      cause: `The server that answered could not prove that it is Gigya’s, so the keys were not sent. ${kept.en}`,
      nextStep: `${again.en} If it lasts, ask your network team whether a proxy stands in between.`,
    },
    fr: {
      title: 'Le certificat n’est pas fiable',
      cause: `Le serveur qui a répondu n’a pas pu prouver qu’il est celui de Gigya, donc les clés n’ont pas été envoyées. ${kept.fr}`,
      nextStep: `${again.fr} Si cela dure, demandez à votre équipe réseau si un proxy s’interpose.`,
    },
    nl: {
      title: 'Het certificaat is niet te vertrouwen',
      cause: `De server die antwoordde, kon niet bewijzen dat hij van Gigya is, dus zijn de sleutels niet verstuurd. ${kept.nl}`,
      nextStep: `${again.nl} Blijft het duren, vraag dan uw netwerkteam of er een proxy tussen zit.`,
    },
  },
  unreadable_answer: {
    en: {
      title: 'The answer cannot be read',
      cause: `What came back is not an answer of Gigya. Outcome unknown, safe to repeat. ${kept.en}`,
      nextStep: `${again.en} If it lasts, ask your network team whether a proxy stands in between.`,
    },
    fr: {
      title: 'La réponse est illisible',
      cause: `Ce qui est revenu n’est pas une réponse de Gigya. Résultat inconnu, mais recommencer est sans risque. ${kept.fr}`,
      nextStep: `${again.fr} Si cela dure, demandez à votre équipe réseau si un proxy s’interpose.`,
    },
    nl: {
      title: 'Het antwoord is onleesbaar',
      cause: `Wat terugkwam, is geen antwoord van Gigya. Resultaat onbekend, maar herhalen is veilig. ${kept.nl}`,
      nextStep: `${again.nl} Blijft het duren, vraag dan uw netwerkteam of er een proxy tussen zit.`,
    },
  },
  interrupted: {
    en: {
      title: 'The attempt was interrupted',
      cause: `The worker stopped in the middle. Outcome unknown, safe to repeat. ${kept.en}`,
      nextStep: again.en,
    },
    fr: {
      title: 'La tentative a été interrompue',
      cause: `Le processus d’envoi s’est arrêté en cours de route. Résultat inconnu, mais recommencer est sans risque. ${kept.fr}`,
      nextStep: again.fr,
    },
    nl: {
      title: 'De poging werd onderbroken',
      cause: `Het verzendproces stopte halverwege. Resultaat onbekend, maar herhalen is veilig. ${kept.nl}`,
      nextStep: again.nl,
    },
  },
} satisfies Record<string, FaultWords>;
