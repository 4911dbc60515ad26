import type { TranslatedWords } from './error-words-type';
import { steps } from './steps';

/** What concerns the set-up of a site, and of Gigya itself. */
export const siteWords = {
  wrong_data_centre: {
    en: {
      title: 'The site lives in another data centre',
      cause: 'Gigya knows the API key, but serves it from elsewhere.',
      nextStep: 'Choose the data centre where the site lives.',
    },
    fr: {
      title: 'Le site se trouve dans un autre centre de données',
      cause: 'Gigya connaît la clé API, mais le site est hébergé ailleurs.',
      nextStep: 'Choisissez le centre de données où se trouve le site.',
    },
    nl: {
      title: 'De site staat in een ander datacenter',
      cause: 'Gigya kent de API-sleutel, maar de site wordt elders gehost.',
      nextStep: 'Kies het datacenter waar de site staat.',
    },
  },
  not_supported: {
    en: {
      title: 'The site does not support this',
      cause:
        'Gigya does not offer this function on your site, for example because consents were not migrated.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Le site ne prend pas cela en charge',
      cause:
        'Gigya n’offre pas cette fonction sur votre site, par exemple parce que les consentements n’ont pas été migrés.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'De site ondersteunt dit niet',
      cause:
        'Gigya biedt deze functie niet aan op uw site, bijvoorbeeld omdat de toestemmingen niet zijn gemigreerd.',
      nextStep: steps.showCode.nl,
    },
  },
  wrong_site_domain: {
    en: {
      title: 'The API key belongs to another web address',
      cause: 'The domain of the call is not among those that your Gigya site allows.',
      nextStep: 'Ask your Gigya expert to add the domain to the site.',
    },
    fr: {
      title: 'La clé API est liée à une autre adresse web',
      cause: 'Le domaine de l’appel ne figure pas parmi ceux que votre site Gigya autorise.',
      nextStep: 'Demandez à votre expert Gigya d’ajouter le domaine au site.',
    },
    nl: {
      title: 'De API-sleutel hoort bij een ander webadres',
      cause: 'Het domein van de aanroep hoort niet bij de domeinen die uw Gigya-site toelaat.',
      nextStep: 'Vraag uw Gigya-expert om het domein aan de site toe te voegen.',
    },
  },
  provider_not_configured: {
    en: {
      title: 'A sign-in provider is not set up',
      cause: 'Your Gigya site has no working settings for a social network or another sign-in provider.',
      nextStep: 'Ask your Gigya expert to complete the settings of the provider.',
    },
    fr: {
      title: 'Un fournisseur d’identité n’est pas configuré',
      cause:
        'Votre site Gigya n’a pas de réglages valables pour un réseau social ou un autre fournisseur d’identité.',
      nextStep: 'Demandez à votre expert Gigya de compléter les réglages du fournisseur.',
    },
    nl: {
      title: 'Een identiteitsprovider is niet ingesteld',
      cause:
        'Uw Gigya-site heeft geen werkende instellingen voor een sociaal netwerk of een andere identiteitsprovider.',
      nextStep: 'Vraag uw Gigya-expert om de instellingen van de provider aan te vullen.',
    },
  },
  application_not_configured: {
    en: {
      title: 'Gigya finds no matching application',
      cause: 'The application of the call is not the one that is set up for your site.',
      nextStep: 'Ask your Gigya expert to check the applications of the site.',
    },
    fr: {
      title: 'Gigya ne trouve pas l’application',
      cause: 'L’application de l’appel n’est pas celle qui est configurée pour votre site.',
      nextStep: 'Demandez à votre expert Gigya de vérifier les applications du site.',
    },
    nl: {
      title: 'Gigya vindt geen passende toepassing',
      cause: 'De toepassing van de aanroep is niet die van uw site.',
      nextStep: 'Vraag uw Gigya-expert om de toepassingen van de site te controleren.',
    },
  },
  site_not_configured: {
    en: {
      title: 'The site is not fully set up',
      cause: 'Settings of your Gigya site are missing or contradict each other.',
      nextStep: 'Ask your Gigya expert to complete the settings of the site.',
    },
    fr: {
      title: 'Le site n’est pas entièrement configuré',
      cause: 'Des réglages de votre site Gigya manquent ou se contredisent.',
      nextStep: 'Demandez à votre expert Gigya de compléter les réglages du site.',
    },
    nl: {
      title: 'De site is niet volledig ingesteld',
      cause: 'Instellingen van uw Gigya-site ontbreken of spreken elkaar tegen.',
      nextStep: 'Vraag uw Gigya-expert om de instellingen van de site aan te vullen.',
    },
  },
  unknown_method: {
    en: {
      title: 'Gigya does not know this method',
      cause: 'The data centre does not offer the method that was called.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya ne connaît pas cette méthode',
      cause: 'Le centre de données ne propose pas la méthode appelée.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya kent deze methode niet',
      cause: 'Het datacenter biedt de aangeroepen methode niet aan.',
      nextStep: steps.showCode.nl,
    },
  },
  duplicate_value: {
    en: {
      title: 'Gigya met the same value twice',
      cause: 'Gigya reports an internal error of its own.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya a rencontré deux fois la même valeur',
      cause: 'Gigya signale une erreur interne de son côté.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya kwam dezelfde waarde twee keer tegen',
      cause: 'Gigya meldt een interne fout aan de eigen kant.',
      nextStep: steps.showCode.nl,
    },
  },
  environment_error: {
    en: {
      title: 'Gigya’s environment is incomplete',
      cause: 'A part of Gigya could not be loaded or is set up wrongly.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'L’environnement de Gigya est incomplet',
      cause: 'Une partie de Gigya n’a pas pu être chargée ou est mal configurée.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'De omgeving van Gigya is onvolledig',
      cause: 'Een deel van Gigya kon niet worden geladen of is verkeerd ingesteld.',
      nextStep: steps.showCode.nl,
    },
  },
  extension_refused: {
    en: {
      title: 'An extension of the site says no',
      cause: 'An extension that your Gigya site calls failed or refused the data.',
      nextStep: 'Ask your Gigya expert to check the extensions of the site.',
    },
    fr: {
      title: 'Une extension du site s’y oppose',
      cause: 'Une extension appelée par votre site Gigya a échoué ou a refusé les données.',
      nextStep: 'Demandez à votre expert Gigya de vérifier les extensions du site.',
    },
    nl: {
      title: 'Een extensie van de site houdt dit tegen',
      cause: 'Een extensie die uw Gigya-site aanroept, is mislukt of heeft de gegevens geweigerd.',
      nextStep: 'Vraag uw Gigya-expert om de extensies van de site te controleren.',
    },
  },
  operation_not_allowed: {
    en: {
      title: 'Gigya does not allow this here',
      cause: 'A policy of the site forbids the operation for this account.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya ne permet pas cela ici',
      cause: 'Une règle du site interdit l’opération pour ce compte.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya laat dit hier niet toe',
      cause: 'Een beleidsregel van de site verbiedt de bewerking voor dit account.',
      nextStep: steps.showCode.nl,
    },
  },
  feature_limit: {
    en: {
      title: 'A limit of the site is reached',
      cause: 'Gigya allows this only so many times, and that number is reached.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Une limite du site est atteinte',
      cause: 'Gigya ne permet cela qu’un certain nombre de fois, et ce nombre est atteint.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Een limiet van de site is bereikt',
      cause: 'Gigya laat dit maar een bepaald aantal keren toe, en dat aantal is bereikt.',
      nextStep: steps.showCode.nl,
    },
  },
} satisfies Record<string, TranslatedWords>;
