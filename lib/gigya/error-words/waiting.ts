import type { TranslatedWords } from './error-words-type';
import { steps } from './steps';

/** What passes by itself, as far as anybody knows. */
export const waitingWords = {
  data_pending: {
    en: {
      title: 'Gigya is not ready yet',
      cause: 'The data are still being processed.',
      nextStep: steps.tryAgain.en,
    },
    fr: {
      title: 'Gigya n’est pas encore prêt',
      cause: 'Les données sont encore en cours de traitement.',
      nextStep: steps.tryAgain.fr,
    },
    nl: {
      title: 'Gigya is nog niet klaar',
      cause: 'De gegevens worden nog verwerkt.',
      nextStep: steps.tryAgain.nl,
    },
  },
  rate_limited: {
    en: {
      title: 'Gigya gets too many calls',
      cause: 'The site has reached its limit of calls.',
      nextStep: steps.tryAgain.en,
    },
    fr: {
      title: 'Gigya reçoit trop d’appels',
      cause: 'Le site a atteint sa limite d’appels.',
      nextStep: steps.tryAgain.fr,
    },
    nl: {
      title: 'Gigya krijgt te veel aanroepen',
      cause: 'De site heeft het maximumaantal aanroepen bereikt.',
      nextStep: steps.tryAgain.nl,
    },
  },
  person_busy: {
    en: {
      title: 'Gigya is busy with this person',
      cause: 'Too many calls concern this account at once.',
      nextStep: steps.tryAgain.en,
    },
    fr: {
      title: 'Gigya traite déjà les données de cette personne',
      cause: 'Trop d’appels concernent ce compte en même temps.',
      nextStep: steps.tryAgain.fr,
    },
    nl: {
      title: 'Gigya is al bezig met deze persoon',
      cause: 'Te veel aanroepen hebben tegelijk betrekking op dit account.',
      nextStep: steps.tryAgain.nl,
    },
  },
  partner_unavailable: {
    en: {
      title: 'Gigya asks to wait',
      cause: 'There were too many calls for this account in a short time.',
      nextStep: steps.tryAgain.en,
    },
    fr: {
      title: 'Gigya demande d’attendre',
      cause: 'Il y a eu trop d’appels pour ce compte en peu de temps.',
      nextStep: steps.tryAgain.fr,
    },
    nl: {
      title: 'Gigya vraagt om te wachten',
      cause: 'Er waren in korte tijd te veel aanroepen voor dit account.',
      nextStep: steps.tryAgain.nl,
    },
  },
  partner_timeout: {
    en: {
      title: 'Gigya timed out',
      cause: 'Gigya did not finish in time. Outcome unknown, safe to repeat.',
      nextStep: steps.tryAgain.en,
    },
    fr: {
      title: 'Gigya n’a pas terminé à temps',
      cause: 'L’appel a pris trop de temps. Résultat inconnu, mais recommencer est sans risque.',
      nextStep: steps.tryAgain.fr,
    },
    nl: {
      title: 'Gigya was niet op tijd klaar',
      cause: 'De aanroep duurde te lang. Resultaat onbekend, maar herhalen is veilig.',
      nextStep: steps.tryAgain.nl,
    },
  },
  partner_error: {
    en: {
      title: 'Gigya has a problem of its own',
      cause: 'Gigya answered with an error on its side.',
      nextStep: steps.tryAgain.en,
    },
    fr: {
      title: 'Gigya a un problème interne',
      cause: 'Gigya a signalé une erreur de son côté.',
      nextStep: steps.tryAgain.fr,
    },
    nl: {
      title: 'Gigya heeft zelf een probleem',
      cause: 'Gigya meldde een fout aan de eigen kant.',
      nextStep: steps.tryAgain.nl,
    },
  },
  database_error: {
    en: {
      title: 'Gigya cannot reach the data of the site',
      cause: 'Its database failed, or the site lives in another data centre.',
      nextStep: 'Check the data centre.',
    },
    fr: {
      title: 'Gigya n’accède pas aux données du site',
      cause: 'Sa base de données est défaillante, ou le site se trouve dans un autre centre de données.',
      nextStep: 'Vérifiez le centre de données.',
    },
    nl: {
      title: 'Gigya kan niet bij de gegevens van de site',
      cause: 'De databank van Gigya had een storing, of de site staat in een ander datacenter.',
      nextStep: 'Controleer het datacenter.',
    },
  },
  unknown_code: {
    en: {
      title: 'Gigya gave an unknown answer',
      cause: 'The code of the answer is in no list of Gigya’s.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya a donné une réponse inconnue',
      cause: 'Le code de la réponse ne figure dans aucune liste de Gigya.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya gaf een onbekend antwoord',
      cause: 'De code van het antwoord staat op geen enkele lijst van Gigya.',
      nextStep: steps.showCode.nl,
    },
  },
} satisfies Record<string, TranslatedWords>;
