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
  duplicate_value: {
    en: {
      title: 'Gigya met the same value twice',
      cause: 'Gigya calls this an internal error of its own.',
      nextStep: steps.tryAgain.en,
    },
    fr: {
      title: 'Gigya a rencontré deux fois la même valeur',
      cause: 'Gigya parle d’une erreur interne de sa part.',
      nextStep: steps.tryAgain.fr,
    },
    nl: {
      title: 'Gigya kwam dezelfde waarde twee keer tegen',
      cause: 'Gigya noemt dit een eigen interne fout.',
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
      cause: 'De site heeft haar limiet van aanroepen bereikt.',
      nextStep: steps.tryAgain.nl,
    },
  },
  person_busy: {
    en: {
      title: 'Gigya is busy with this person',
      cause: 'Several systems are writing this account at once.',
      nextStep: steps.tryAgain.en,
    },
    fr: {
      title: 'Gigya est occupé avec cette personne',
      cause: 'Plusieurs systèmes écrivent ce compte en même temps.',
      nextStep: steps.tryAgain.fr,
    },
    nl: {
      title: 'Gigya is bezig met deze persoon',
      cause: 'Verschillende systemen schrijven dit account tegelijk.',
      nextStep: steps.tryAgain.nl,
    },
  },
  partner_unavailable: {
    en: {
      title: 'Gigya asks to wait',
      cause: 'The service is not available for this account right now.',
      nextStep: steps.tryAgain.en,
    },
    fr: {
      title: 'Gigya demande d’attendre',
      cause: 'Le service n’est pas disponible pour ce compte en ce moment.',
      nextStep: steps.tryAgain.fr,
    },
    nl: {
      title: 'Gigya vraagt om te wachten',
      cause: 'De dienst is nu niet beschikbaar voor dit account.',
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
      cause:
        'L’appel a duré trop longtemps chez Gigya. Résultat inconnu, mais l’appel peut être répété sans risque.',
      nextStep: steps.tryAgain.fr,
    },
    nl: {
      title: 'Gigya was niet op tijd klaar',
      cause: 'De aanroep duurde te lang bij Gigya. Resultaat onbekend, maar herhalen is veilig.',
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
      cause: 'Gigya a répondu par une erreur de son côté.',
      nextStep: steps.tryAgain.fr,
    },
    nl: {
      title: 'Gigya heeft zelf een probleem',
      cause: 'Gigya antwoordde met een fout aan de eigen kant.',
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
      cause: 'Sa base de données a échoué, ou le site se trouve dans un autre centre de données.',
      nextStep: 'Vérifiez le centre de données.',
    },
    nl: {
      title: 'Gigya kan niet bij de gegevens van de site',
      cause: 'De databank van Gigya faalde, of de site staat in een ander datacenter.',
      nextStep: 'Controleer het datacenter.',
    },
  },
  unknown_code: {
    en: {
      title: 'Gigya answered something unknown',
      cause: 'The code of the answer is in no list of Gigya’s.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya a répondu quelque chose d’inconnu',
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
