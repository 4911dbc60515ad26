import type { TranslatedWords } from './error-words-type';
import { steps } from './steps';

/** What concerns a person's account and how people sign in; a Lite registration should meet none of it. */
export const personWords = {
  captcha_required: {
    en: {
      title: 'Gigya asks for a CAPTCHA',
      cause: 'The site wants proof that a person is typing, which a server cannot give.',
      nextStep: 'Ask your Gigya expert to check the CAPTCHA policy of the site.',
    },
    fr: {
      title: 'Gigya demande un CAPTCHA',
      cause: 'Le site veut la preuve qu’une personne est au clavier, ce qu’un serveur ne peut pas donner.',
      nextStep: 'Demandez à votre expert Gigya de vérifier la règle CAPTCHA du site.',
    },
    nl: {
      title: 'Gigya vraagt een CAPTCHA',
      cause: 'De site wil het bewijs dat er een mens typt, en dat kan een server niet geven.',
      nextStep: 'Vraag uw Gigya-expert om het CAPTCHA-beleid van de site te controleren.',
    },
  },
  not_verified: {
    en: {
      title: 'The e-mail address is not verified',
      cause: 'The site waits until the person has confirmed the address.',
      nextStep: 'Ask the person to confirm the address.',
    },
    fr: {
      title: 'L’adresse e-mail n’est pas vérifiée',
      cause: 'Le site attend que la personne ait confirmé l’adresse.',
      nextStep: 'Demandez à la personne de confirmer l’adresse.',
    },
    nl: {
      title: 'Het e-mailadres is niet geverifieerd',
      cause: 'De site wacht tot de persoon het adres heeft bevestigd.',
      nextStep: 'Vraag de persoon om het adres te bevestigen.',
    },
  },
  registration_unfinished: {
    en: {
      title: 'Gigya takes this for a full registration',
      cause: 'Gigya waits for required fields or a login that a Lite account does not have.',
      nextStep: 'Ask your Gigya expert whether the site registers Lite accounts.',
    },
    fr: {
      title: 'Gigya y voit une inscription complète',
      cause: 'Gigya attend des champs obligatoires ou un identifiant de connexion qu’un compte Lite n’a pas.',
      nextStep: 'Demandez à votre expert Gigya si le site inscrit des comptes Lite.',
    },
    nl: {
      title: 'Gigya ziet dit als een volledige registratie',
      cause: 'Gigya wacht op verplichte velden of een login die een Lite-account niet heeft.',
      nextStep: 'Vraag uw Gigya-expert of de site Lite-accounts registreert.',
    },
  },
  sign_in_refused: {
    en: {
      title: 'Gigya refuses the sign-in',
      cause: 'The login, the password or the ticket of a sign-in is wrong.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya refuse l’identification',
      cause: 'L’identifiant, le mot de passe ou le ticket de connexion est incorrect.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya weigert de aanmelding',
      cause: 'De login, het wachtwoord of het ticket van een aanmelding is fout.',
      nextStep: steps.showCode.nl,
    },
  },
  session_ended: {
    en: {
      title: 'There is no valid session',
      cause: 'The session of the person or of a sign-in provider has ended or is not valid.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Il n’y a pas de session valable',
      cause: 'La session de la personne ou d’un fournisseur de connexion a pris fin ou n’est pas valable.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Er is geen geldige sessie',
      cause: 'De sessie van de persoon of van een aanmeldprovider is afgelopen of ongeldig.',
      nextStep: steps.showCode.nl,
    },
  },
  sign_in_step: {
    en: {
      title: 'Gigya asks for another sign-in step',
      cause: 'Gigya wants, for example, a new password or a second factor, which concerns full accounts.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya demande une étape de connexion de plus',
      cause:
        'Gigya veut par exemple un nouveau mot de passe ou un second facteur, ce qui concerne les comptes complets.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya vraagt een extra aanmeldstap',
      cause:
        'Gigya wil bijvoorbeeld een nieuw wachtwoord of een tweede factor, en dat geldt voor volledige accounts.',
      nextStep: steps.showCode.nl,
    },
  },
  sign_in_failed: {
    en: {
      title: 'A sign-in failed at Gigya',
      cause: 'Gigya or a sign-in provider could not complete a sign-in.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Une connexion a échoué chez Gigya',
      cause: 'Gigya ou un fournisseur de connexion n’a pas pu terminer une connexion.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Een aanmelding is mislukt bij Gigya',
      cause: 'Gigya of een aanmeldprovider kon een aanmelding niet voltooien.',
      nextStep: steps.showCode.nl,
    },
  },
  locked_out: {
    en: {
      title: 'The account is locked for now',
      cause: 'There were too many failed sign-ins.',
      nextStep: 'Wait until Gigya unlocks the account.',
    },
    fr: {
      title: 'Le compte est verrouillé pour le moment',
      cause: 'Il y a eu trop de connexions échouées.',
      nextStep: 'Attendez que Gigya déverrouille le compte.',
    },
    nl: {
      title: 'Het account is tijdelijk vergrendeld',
      cause: 'Er waren te veel mislukte aanmeldingen.',
      nextStep: 'Wacht tot Gigya het account ontgrendelt.',
    },
  },
  account_disabled: {
    en: {
      title: 'The account is disabled',
      cause: 'Somebody has switched this account off at Gigya.',
      nextStep: 'Ask your Gigya expert why, and whether it may be switched on again.',
    },
    fr: {
      title: 'Le compte est désactivé',
      cause: 'Quelqu’un a désactivé ce compte chez Gigya.',
      nextStep: 'Demandez à votre expert Gigya pourquoi, et si le compte peut être réactivé.',
    },
    nl: {
      title: 'Het account is uitgeschakeld',
      cause: 'Iemand heeft dit account bij Gigya uitgeschakeld.',
      nextStep: 'Vraag uw Gigya-expert waarom, en of het account weer mag worden ingeschakeld.',
    },
  },
  underage: {
    en: {
      title: 'The person is too young for the site',
      cause: 'The site has an age limit, and the date of birth does not reach it.',
      nextStep: 'Check the date of birth and the age limit of the site.',
    },
    fr: {
      title: 'La personne est trop jeune pour le site',
      cause: 'Le site a une limite d’âge que la date de naissance n’atteint pas.',
      nextStep: 'Vérifiez la date de naissance et la limite d’âge du site.',
    },
    nl: {
      title: 'De persoon is te jong voor de site',
      cause: 'De site heeft een leeftijdsgrens die met deze geboortedatum niet wordt bereikt.',
      nextStep: 'Controleer de geboortedatum en de leeftijdsgrens van de site.',
    },
  },
  suspected_spam: {
    en: {
      title: 'Gigya suspects spam',
      cause: 'A link or a text of the call looks unwanted to Gigya.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya soupçonne du spam',
      cause: 'Un lien ou un texte de l’appel paraît indésirable à Gigya.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya vermoedt spam',
      cause: 'Een link of een tekst van de aanroep lijkt voor Gigya ongewenst.',
      nextStep: steps.showCode.nl,
    },
  },
  missing_referrer: {
    en: {
      title: 'Gigya takes the call for that of a browser',
      cause: 'It asks for the address of a web page, which a server does not have.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya prend l’appel pour celui d’un navigateur',
      cause: 'Gigya demande l’adresse d’une page web, qu’un serveur n’a pas.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya houdt de aanroep voor die van een browser',
      cause: 'Gigya vraagt het adres van een webpagina, en dat heeft een server niet.',
      nextStep: steps.showCode.nl,
    },
  },
  accounts_linked: {
    en: {
      title: 'Gigya speaks of linking accounts',
      cause: 'The person has another account, and Gigya has linked the two or wants to.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya parle de lier des comptes',
      cause: 'La personne a un autre compte, et Gigya a lié les deux ou veut le faire.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya heeft het over gekoppelde accounts',
      cause: 'De persoon heeft een ander account, en Gigya heeft beide gekoppeld of wil dat doen.',
      nextStep: steps.showCode.nl,
    },
  },
  cancelled: {
    en: {
      title: 'Gigya reports that the person cancelled',
      cause: 'This answer belongs to a sign-in that somebody breaks off.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya signale une annulation par la personne',
      cause: 'Cette réponse concerne une connexion que quelqu’un interrompt.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya meldt dat de persoon heeft geannuleerd',
      cause: 'Dit antwoord hoort bij een aanmelding die iemand afbreekt.',
      nextStep: steps.showCode.nl,
    },
  },
  redundant: {
    en: {
      title: 'Gigya finds nothing left to do',
      cause: 'The operation had been carried out before.',
      nextStep: 'Check the account at Gigya.',
    },
    fr: {
      title: 'Pour Gigya, il n’y a plus rien à faire',
      cause: 'L’opération avait déjà été exécutée.',
      nextStep: 'Vérifiez le compte chez Gigya.',
    },
    nl: {
      title: 'Voor Gigya valt er niets meer te doen',
      cause: 'De bewerking was al eerder uitgevoerd.',
      nextStep: 'Controleer het account bij Gigya.',
    },
  },
  ok_with_errors: {
    en: {
      title: 'Gigya took the data with errors',
      cause: 'Gigya carried the call out, but not without errors.',
      nextStep: 'Check the account at Gigya.',
    },
    fr: {
      title: 'Gigya a pris les données avec des erreurs',
      cause: 'Gigya a exécuté l’appel, mais pas sans erreurs.',
      nextStep: 'Vérifiez le compte chez Gigya.',
    },
    nl: {
      title: 'Gigya heeft de gegevens met fouten verwerkt',
      cause: 'Gigya heeft de aanroep uitgevoerd, maar niet zonder fouten.',
      nextStep: 'Controleer het account bij Gigya.',
    },
  },
} satisfies Record<string, TranslatedWords>;
