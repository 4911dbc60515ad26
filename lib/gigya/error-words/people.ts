import type { TranslatedWords } from './error-words-type';
import { steps } from './steps';

/** What concerns a person's account and how people sign in; a Lite registration should meet none of it. */
export const personWords = {
  captcha_required: {
    en: {
      title: 'Gigya asks for a CAPTCHA',
      cause: 'The site wants proof that a person is typing, which a server cannot give.',
      nextStep: 'Ask your Gigya expert to check the CAPTCHA settings of the site.',
    },
    fr: {
      title: 'Gigya demande un CAPTCHA',
      cause: 'Le site veut la preuve qu’une personne est au clavier, ce qu’un serveur ne peut pas donner.',
      nextStep: 'Demandez à votre expert Gigya de vérifier les réglages CAPTCHA du site.',
    },
    nl: {
      title: 'Gigya vraagt om een CAPTCHA',
      cause: 'De site wil het bewijs dat er een mens typt, en dat kan een server niet geven.',
      nextStep: 'Vraag uw Gigya-expert om de CAPTCHA-instellingen van de site te controleren.',
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
      nextStep: 'Ask your Gigya expert whether the site accepts Lite accounts.',
    },
    fr: {
      title: 'Gigya y voit la création d’un compte complet',
      cause: 'Gigya attend des champs obligatoires ou un identifiant qu’un compte Lite n’a pas.',
      nextStep: 'Demandez à votre expert Gigya si le site accepte les comptes Lite.',
    },
    nl: {
      title: 'Gigya ziet dit als de aanmaak van een volledig account',
      cause: 'Gigya wacht op verplichte velden of een login die een Lite-account niet heeft.',
      nextStep: 'Vraag uw Gigya-expert of de site Lite-accounts aanvaardt.',
    },
  },
  sign_in_refused: {
    en: {
      title: 'Gigya refuses the sign-in',
      cause: 'The login, the password or the ticket of a sign-in is wrong or missing.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya refuse l’identification',
      cause: 'L’identifiant, le mot de passe ou le ticket d’identification est incorrect ou absent.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya weigert de aanmelding',
      cause: 'De login, het wachtwoord of het ticket van een aanmelding is fout of ontbreekt.',
      nextStep: steps.showCode.nl,
    },
  },
  session_ended: {
    en: {
      title: 'There is no valid session',
      cause: 'The session of the person, at Gigya or at a sign-in provider, has ended or is not valid.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Il n’y a pas de session valide',
      cause:
        'La session de la personne, chez Gigya ou chez un fournisseur d’identité, a expiré ou n’est pas valide.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Er is geen geldige sessie',
      cause: 'De sessie van de persoon, bij Gigya of bij een identiteitsprovider, is verlopen of ongeldig.',
      nextStep: steps.showCode.nl,
    },
  },
  sign_in_step: {
    en: {
      title: 'Gigya asks for another sign-in step',
      cause:
        'Gigya wants, for example, a new password or a second factor, which concerns full accounts only.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya demande une étape d’identification de plus',
      cause:
        'Gigya veut par exemple un nouveau mot de passe ou un second facteur, ce qui ne concerne que les comptes complets.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya vraagt een extra aanmeldstap',
      cause:
        'Gigya wil bijvoorbeeld een nieuw wachtwoord of een tweede factor, en dat geldt alleen voor volledige accounts.',
      nextStep: steps.showCode.nl,
    },
  },
  sign_in_failed: {
    en: {
      title: 'A sign-in failed at Gigya',
      cause: 'Gigya or a sign-in provider could not complete the sign-in.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Une identification a échoué chez Gigya',
      cause: 'Gigya ou un fournisseur d’identité n’a pas pu mener l’identification à bien.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Een aanmelding bij Gigya is mislukt',
      cause: 'Gigya of een identiteitsprovider kon de aanmelding niet voltooien.',
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
      title: 'Le compte est temporairement verrouillé',
      cause: 'Il y a eu trop d’échecs d’identification.',
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
      cause: 'The site has a minimum age, and this person has not reached it.',
      nextStep: 'Check the date of birth and the minimum age of the site.',
    },
    fr: {
      title: 'La personne est trop jeune pour le site',
      cause: 'Le site impose un âge minimum que cette personne n’a pas atteint.',
      nextStep: 'Vérifiez la date de naissance et l’âge minimum imposé par le site.',
    },
    nl: {
      title: 'De persoon is te jong voor de site',
      cause: 'De site legt een minimumleeftijd op die deze persoon nog niet heeft.',
      nextStep: 'Controleer de geboortedatum en de minimumleeftijd van de site.',
    },
  },
  suspected_spam: {
    en: {
      title: 'Gigya suspects spam',
      cause: 'Gigya finds a link or a text in the call suspicious.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya soupçonne un spam',
      cause: 'Gigya juge suspect un lien ou un texte de l’appel.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya vermoedt spam',
      cause: 'Gigya vindt een link of een tekst in de aanroep verdacht.',
      nextStep: steps.showCode.nl,
    },
  },
  missing_referrer: {
    en: {
      title: 'Gigya thinks that a browser made the call',
      cause: 'Gigya asks which web page made the call, and a server has none.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya croit que l’appel vient d’un navigateur',
      cause: 'Gigya demande de quelle page web vient l’appel, ce qu’un serveur ne peut pas indiquer.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya denkt dat de aanroep van een browser komt',
      cause: 'Gigya vraagt van welke webpagina de aanroep komt, en dat kan een server niet zeggen.',
      nextStep: steps.showCode.nl,
    },
  },
  accounts_linked: {
    en: {
      title: 'The person has another account',
      cause: 'Gigya has linked the two accounts, or wants to.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'La personne a un autre compte',
      cause: 'Gigya a lié les deux comptes, ou veut le faire.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'De persoon heeft nog een account',
      cause: 'Gigya heeft beide accounts gekoppeld, of wil dat doen.',
      nextStep: steps.showCode.nl,
    },
  },
  cancelled: {
    en: {
      title: 'Gigya reports that the person cancelled',
      cause: 'This answer belongs to a sign-in that somebody broke off.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya signale une annulation par la personne',
      cause: 'Cette réponse concerne une identification que quelqu’un a interrompue.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya meldt dat de persoon heeft geannuleerd',
      cause: 'Dit antwoord hoort bij een aanmelding die iemand heeft afgebroken.',
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
      title: 'Gigya a traité les données avec des erreurs',
      cause: 'Gigya a exécuté l’appel, mais non sans erreurs.',
      nextStep: 'Vérifiez le compte chez Gigya.',
    },
    nl: {
      title: 'Gigya heeft de gegevens met fouten verwerkt',
      cause: 'Gigya heeft de aanroep uitgevoerd, maar niet zonder fouten.',
      nextStep: 'Controleer het account bij Gigya.',
    },
  },
} satisfies Record<string, TranslatedWords>;
