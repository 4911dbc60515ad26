import type { TranslatedWords } from './error-words-type';
import { steps } from './steps';

/** What concerns what was sent. */
export const valueWords = {
  bad_request: {
    en: {
      title: 'Gigya cannot read the call',
      cause: 'The call is malformed, or should have been sent more securely.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya ne peut pas lire l’appel',
      cause: 'L’appel est mal formé ou aurait dû être envoyé de façon plus sûre.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya kan de aanroep niet lezen',
      cause: 'De aanroep is verkeerd opgebouwd of had veiliger moeten worden verstuurd.',
      nextStep: steps.showCode.nl,
    },
  },
  missing_parameter: {
    en: {
      title: 'A parameter is missing',
      cause: 'Gigya needs a parameter that was not sent. Gigya’s message names it.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Il manque un paramètre',
      cause: 'Gigya a besoin d’un paramètre qui n’a pas été envoyé. Le message de Gigya indique lequel.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Er ontbreekt een parameter',
      cause: 'Gigya heeft een parameter nodig die niet is verstuurd. De melding van Gigya zegt welke.',
      nextStep: steps.showCode.nl,
    },
  },
  missing_value: {
    en: {
      title: 'A required field is empty',
      cause: 'The schema of the site requires a field that has no value.',
      nextStep: 'Ask people for this value, or ask your Gigya expert to make the field optional.',
    },
    fr: {
      title: 'Un champ obligatoire est vide',
      cause: 'Le schéma du site exige un champ qui n’a pas de valeur.',
      nextStep: 'Recueillez cette valeur, ou demandez à votre expert Gigya de rendre le champ facultatif.',
    },
    nl: {
      title: 'Een verplicht veld is leeg',
      cause: 'Het schema van de site vereist een veld dat geen waarde heeft.',
      nextStep: 'Vraag deze waarde op, of laat uw Gigya-expert het veld optioneel maken.',
    },
  },
  identifier_taken: {
    en: {
      title: 'Another account has this identifier',
      cause: 'The e-mail address or user name belongs to another account.',
      nextStep: 'Ask your Gigya expert to compare the two accounts.',
    },
    fr: {
      title: 'Un autre compte utilise déjà cet identifiant',
      cause: 'L’adresse e-mail ou le nom d’utilisateur appartient à un autre compte.',
      nextStep: 'Demandez à votre expert Gigya de comparer les deux comptes.',
    },
    nl: {
      title: 'Een ander account gebruikt deze login al',
      cause: 'Het e-mailadres of de gebruikersnaam hoort bij een ander account.',
      nextStep: 'Vraag uw Gigya-expert om de twee accounts te vergelijken.',
    },
  },
  wrong_format: {
    en: {
      title: 'A value has the wrong format',
      cause: 'A value does not match the pattern that the site asks for.',
      nextStep: 'Check the value and the format of the field in the schema.',
    },
    fr: {
      title: 'Une valeur n’a pas le bon format',
      cause: 'Une valeur ne correspond pas au modèle exigé par le site.',
      nextStep: 'Vérifiez la valeur et le format du champ dans le schéma.',
    },
    nl: {
      title: 'Een waarde heeft een verkeerd formaat',
      cause: 'Een waarde voldoet niet aan het patroon dat de site vraagt.',
      nextStep: 'Controleer de waarde en het formaat van het veld in het schema.',
    },
  },
  wrong_value: {
    en: {
      title: 'Gigya does not accept a value',
      cause: 'The site does not allow a value that was sent. Gigya’s message names it.',
      nextStep: 'Check the value and the rules of the field in the schema.',
    },
    fr: {
      title: 'Gigya n’accepte pas l’une des valeurs',
      cause: 'Le site n’admet pas l’une des valeurs envoyées. Le message de Gigya indique laquelle.',
      nextStep: 'Vérifiez la valeur et les règles du champ dans le schéma.',
    },
    nl: {
      title: 'Gigya aanvaardt een van de waarden niet',
      cause: 'De site laat een van de verstuurde waarden niet toe. De melding van Gigya zegt welke.',
      nextStep: 'Controleer de waarde en de regels van het veld in het schema.',
    },
  },
  validation_failed: {
    en: {
      title: 'Gigya does not accept the data',
      cause: 'The data break a rule of the site, and Gigya does not name the field.',
      nextStep: 'Compare what was sent with the schema of the site.',
    },
    fr: {
      title: 'Gigya n’accepte pas les données',
      cause: 'Les données enfreignent une règle du site, et Gigya n’indique pas le champ en cause.',
      nextStep: 'Comparez les données envoyées avec le schéma du site.',
    },
    nl: {
      title: 'Gigya aanvaardt de gegevens niet',
      cause:
        'De gegevens zijn in strijd met een regel van de site, en Gigya zegt niet om welk veld het gaat.',
      nextStep: 'Vergelijk de verstuurde gegevens met het schema van de site.',
    },
  },
  server_only_fields: {
    en: {
      title: 'Only the server may write some fields',
      cause: 'The schema of the site closes these fields to this kind of call.',
      nextStep:
        'Ask your Gigya expert to set the write access of these fields to clientModify in the schema.',
    },
    fr: {
      title: 'Seul le serveur peut écrire dans certains champs',
      cause: 'Le schéma du site n’ouvre pas ces champs à ce type d’appel.',
      nextStep:
        'Demandez à votre expert Gigya de régler l’accès en écriture de ces champs sur clientModify dans le schéma.',
    },
    nl: {
      title: 'In sommige velden mag alleen de server schrijven',
      cause: 'Het schema van de site stelt deze velden niet open voor dit soort aanroepen.',
      nextStep:
        'Vraag uw Gigya-expert om de schrijftoegang van deze velden in het schema op clientModify te zetten.',
    },
  },
  not_unique: {
    en: {
      title: 'A value must be unique and is not',
      cause: 'Another account holds the same value in a field that allows each value once.',
      nextStep: 'Ask your Gigya expert which account holds the value.',
    },
    fr: {
      title: 'Une valeur doit être unique et ne l’est pas',
      cause: 'Un autre compte contient la même valeur dans un champ qui n’admet chaque valeur qu’une fois.',
      nextStep: 'Demandez à votre expert Gigya quel compte contient la valeur.',
    },
    nl: {
      title: 'Een waarde moet uniek zijn en is dat niet',
      cause: 'Een ander account heeft dezelfde waarde in een veld dat elke waarde maar één keer toelaat.',
      nextStep: 'Vraag uw Gigya-expert welk account de waarde bevat.',
    },
  },
  wrong_type: {
    en: {
      title: 'A value has the wrong type',
      cause: 'Gigya expects, for example, a number and got a text.',
      nextStep: 'Check the type of the field in the schema.',
    },
    fr: {
      title: 'Une valeur n’a pas le bon type',
      cause: 'Gigya attend par exemple un nombre et a reçu un texte.',
      nextStep: 'Vérifiez le type du champ dans le schéma.',
    },
    nl: {
      title: 'Een waarde heeft een verkeerd type',
      cause: 'Gigya verwacht bijvoorbeeld een getal en kreeg een tekst.',
      nextStep: 'Controleer het type van het veld in het schema.',
    },
  },
  unknown_field: {
    en: {
      title: 'The schema does not have this field',
      cause: 'The site takes no field that its schema does not list.',
      nextStep: 'Ask your Gigya expert to add the field to the schema.',
    },
    fr: {
      title: 'Le schéma ne contient pas ce champ',
      cause: 'Le site n’accepte aucun champ absent de son schéma.',
      nextStep: 'Demandez à votre expert Gigya d’ajouter le champ au schéma.',
    },
    nl: {
      title: 'Het schema bevat dit veld niet',
      cause: 'De site aanvaardt alleen velden die in het schema staan.',
      nextStep: 'Vraag uw Gigya-expert om het veld aan het schema toe te voegen.',
    },
  },
  schema_conflict: {
    en: {
      title: 'The data contradict the schema',
      cause: 'Gigya could not index the data as the schema stands.',
      nextStep: 'Ask your Gigya expert to check the fields in the schema.',
    },
    fr: {
      title: 'Les données contredisent le schéma',
      cause: 'Gigya n’a pas pu indexer les données avec le schéma actuel.',
      nextStep: 'Demandez à votre expert Gigya de vérifier les champs dans le schéma.',
    },
    nl: {
      title: 'De gegevens zijn in strijd met het schema',
      cause: 'Gigya kon de gegevens met het huidige schema niet indexeren.',
      nextStep: 'Vraag uw Gigya-expert om de velden in het schema te controleren.',
    },
  },
  too_large: {
    en: {
      title: 'The data are too large',
      cause: 'More was sent than Gigya takes.',
      nextStep: 'Shorten the longest values.',
    },
    fr: {
      title: 'Les données sont trop volumineuses',
      cause: 'Les données envoyées dépassent ce que Gigya accepte.',
      nextStep: 'Raccourcissez les valeurs les plus longues.',
    },
    nl: {
      title: 'De gegevens zijn te omvangrijk',
      cause: 'Er is meer verstuurd dan Gigya aanvaardt.',
      nextStep: 'Kort de langste waarden in.',
    },
  },
  address_too_long: {
    en: {
      title: 'The address of the call is too long',
      cause: 'Something on the way has moved the data into the address.',
      nextStep: steps.askNetworkTeam.en,
    },
    fr: {
      title: 'L’adresse de l’appel est trop longue',
      cause: 'Un intermédiaire a déplacé les données dans l’adresse.',
      nextStep: steps.askNetworkTeam.fr,
    },
    nl: {
      title: 'Het adres van de aanroep is te lang',
      cause: 'Onderweg zijn de gegevens in het adres terechtgekomen.',
      nextStep: steps.askNetworkTeam.nl,
    },
  },
  nothing_found: {
    en: {
      title: 'Gigya does not find what the call names',
      cause: 'Something that the call refers to does not exist on the site.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya ne trouve pas ce que l’appel désigne',
      cause: 'Un élément cité dans l’appel n’existe pas sur le site.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya vindt niet wat de aanroep noemt',
      cause: 'Iets waarnaar de aanroep verwijst, bestaat niet op de site.',
      nextStep: steps.showCode.nl,
    },
  },
  account_not_found: {
    en: {
      title: 'Gigya does not find the account',
      cause: 'No account of the site has this identifier.',
      nextStep: 'Ask your Gigya expert whether the account was deleted or moved.',
    },
    fr: {
      title: 'Gigya ne trouve pas le compte',
      cause: 'Aucun compte du site n’a cet identifiant.',
      nextStep: 'Demandez à votre expert Gigya si le compte a été supprimé ou déplacé.',
    },
    nl: {
      title: 'Gigya vindt het account niet',
      cause: 'Geen enkel account van de site heeft deze UID of login.',
      nextStep: 'Vraag uw Gigya-expert of het account is verwijderd of verplaatst.',
    },
  },
} satisfies Record<string, TranslatedWords>;
