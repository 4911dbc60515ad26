import type { TranslatedWords } from './error-words-type';
import { steps } from './steps';

/** What concerns the keys of a call: API key, user key, secret, signature, token. */
export const keyWords = {
  wrong_api_key: {
    en: {
      title: 'Gigya does not know this API key',
      cause: 'The API key belongs to no site of this data centre.',
      nextStep: 'Copy the API key of your site again, and check the data centre.',
    },
    fr: {
      title: 'Gigya ne connaît pas cette clé API',
      cause: 'La clé API n’appartient à aucun site de ce centre de données.',
      nextStep: 'Copiez à nouveau la clé API de votre site et vérifiez le centre de données.',
    },
    nl: {
      title: 'Gigya kent deze API-sleutel niet',
      cause: 'De API-sleutel hoort bij geen enkele site van dit datacenter.',
      nextStep: 'Kopieer de API-sleutel van uw site opnieuw en controleer het datacenter.',
    },
  },
  wrong_user_key: {
    en: {
      title: 'Gigya does not know this user key',
      cause: 'The user key was not found, or it does not belong to this site.',
      nextStep: 'Copy the user key again, and check that it may be used for this site.',
    },
    fr: {
      title: 'Gigya ne connaît pas cette clé utilisateur',
      cause: 'La clé utilisateur est introuvable ou n’appartient pas à ce site.',
      nextStep: 'Copiez à nouveau la clé utilisateur et vérifiez qu’elle donne accès à ce site.',
    },
    nl: {
      title: 'Gigya kent deze gebruikerssleutel niet',
      cause: 'De gebruikerssleutel is niet gevonden of hoort niet bij deze site.',
      nextStep: 'Kopieer de gebruikerssleutel opnieuw en controleer of hij toegang geeft tot deze site.',
    },
  },
  wrong_secret: {
    en: {
      title: 'The secret does not belong to this user key',
      cause: 'Gigya refuses the secret, or a signature made with it.',
      nextStep: 'Copy the secret of this user key again.',
    },
    fr: {
      title: 'Le secret ne correspond pas à cette clé utilisateur',
      cause: 'Gigya refuse le secret, ou une signature calculée avec lui.',
      nextStep: 'Copiez à nouveau le secret de cette clé utilisateur.',
    },
    nl: {
      title: 'Het geheim hoort niet bij deze gebruikerssleutel',
      cause: 'Gigya weigert het geheim of een handtekening die ermee is gemaakt.',
      nextStep: 'Kopieer het geheim van deze gebruikerssleutel opnieuw.',
    },
  },
  bad_authorisation: {
    en: {
      title: 'Gigya cannot read the authorisation',
      cause: 'The header with the signed token is malformed, or the user key belongs to no key pair.',
      nextStep: 'Check the user key and the private key. The application must use a key pair.',
    },
    fr: {
      title: 'Gigya ne peut pas lire l’autorisation',
      cause:
        'L’en-tête qui porte le jeton signé est mal formé, ou la clé utilisateur n’est liée à aucune paire de clés.',
      nextStep:
        'Vérifiez la clé utilisateur et la clé privée. L’application doit utiliser une paire de clés.',
    },
    nl: {
      title: 'Gigya kan de autorisatie niet lezen',
      cause:
        'De header met het ondertekende token is verkeerd opgebouwd, of de gebruikerssleutel hoort niet bij een sleutelpaar.',
      nextStep:
        'Controleer de gebruikerssleutel en de privésleutel. De toepassing moet met een sleutelpaar werken.',
    },
  },
  oauth_refused: {
    en: {
      title: 'Gigya refuses the access token',
      cause: 'The OAuth token, grant or address is invalid or has expired.',
      nextStep: 'Check with your Gigya expert how the user key authenticates.',
    },
    fr: {
      title: 'Gigya refuse le jeton d’accès',
      cause: 'Le jeton, l’autorisation ou l’adresse OAuth n’est pas valide ou a expiré.',
      nextStep: 'Voyez avec votre expert Gigya comment la clé utilisateur s’authentifie.',
    },
    nl: {
      title: 'Gigya weigert het toegangstoken',
      cause: 'Het OAuth-token, de OAuth-machtiging of het OAuth-adres is ongeldig of verlopen.',
      nextStep: 'Ga met uw Gigya-expert na hoe de gebruikerssleutel zich authenticeert.',
    },
  },
  no_permission: {
    en: {
      title: 'The user key may not do this',
      cause: 'Gigya knows the key, but its permissions do not cover the call.',
      nextStep: 'Ask your Gigya expert to allow the method for this key.',
    },
    fr: {
      title: 'La clé utilisateur n’a pas ce droit',
      cause: 'Gigya connaît la clé, mais ses autorisations ne couvrent pas l’appel.',
      nextStep: 'Demandez à votre expert Gigya d’autoriser la méthode pour cette clé.',
    },
    nl: {
      title: 'De gebruikerssleutel mag dit niet',
      cause: 'Gigya kent de sleutel, maar die heeft niet de rechten voor deze aanroep.',
      nextStep: 'Vraag uw Gigya-expert om de methode voor deze sleutel toe te staan.',
    },
  },
  user_permission_missing: {
    en: {
      title: 'The person has not given this permission',
      cause: 'Gigya needs a permission that people give when they sign in through a social network.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'La personne n’a pas donné cette autorisation',
      cause: 'Gigya demande une autorisation que l’on donne en s’identifiant via un réseau social.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'De persoon heeft deze toestemming niet gegeven',
      cause:
        'Gigya vraagt een toestemming die mensen geven wanneer ze zich via een sociaal netwerk aanmelden.',
      nextStep: steps.showCode.nl,
    },
  },
  harvesting_protection: {
    en: {
      title: 'The site hides whether an address is known',
      cause: 'Protection against account harvesting is on, so Gigya does not answer this question.',
      nextStep: 'Ask your Gigya expert whether this protection must stay on.',
    },
    fr: {
      title: 'Le site ne révèle pas si une adresse est connue',
      cause:
        'La protection contre la collecte de comptes est active, donc Gigya ne répond pas à cette question.',
      nextStep: 'Demandez à votre expert Gigya si cette protection doit rester active.',
    },
    nl: {
      title: 'De site verbergt of een adres bekend is',
      cause:
        'De bescherming tegen het verzamelen van accounts staat aan, dus antwoordt Gigya niet op deze vraag.',
      nextStep: 'Vraag uw Gigya-expert of deze bescherming aan moet blijven.',
    },
  },
  lite_not_enabled: {
    en: {
      title: 'Lite registration is not active on this site',
      cause: 'Gigya has not activated it for your company.',
      nextStep: 'Ask your Gigya expert to have Lite registration activated.',
    },
    fr: {
      title: 'L’inscription Lite n’est pas active sur ce site',
      cause: 'Gigya ne l’a pas activée pour votre entreprise.',
      nextStep: 'Demandez à votre expert Gigya de faire activer l’inscription Lite.',
    },
    nl: {
      title: 'Lite-registratie is niet actief op deze site',
      cause: 'Gigya heeft ze niet geactiveerd voor uw bedrijf.',
      nextStep: 'Vraag uw Gigya-expert om Lite-registratie te laten activeren.',
    },
  },
  forbidden: {
    en: {
      title: 'Gigya forbids this call',
      cause: 'This key or session may not call the method.',
      nextStep: steps.showCode.en,
    },
    fr: {
      title: 'Gigya interdit cet appel',
      cause: 'Cette clé ou cette session ne permet pas d’appeler la méthode.',
      nextStep: steps.showCode.fr,
    },
    nl: {
      title: 'Gigya verbiedt deze aanroep',
      cause: 'Met deze sleutel of sessie mag de methode niet worden aangeroepen.',
      nextStep: steps.showCode.nl,
    },
  },
  insecure_connection: {
    en: {
      title: 'The keys travelled without encryption',
      cause: 'Gigya takes a secret or a token only over HTTPS.',
      nextStep: 'Check the data centre, and ask your network team whether a proxy stands in between.',
    },
    fr: {
      title: 'Les clés ont circulé sans chiffrement',
      cause: 'Gigya n’accepte un secret ou un jeton que par HTTPS.',
      nextStep: 'Vérifiez le centre de données et demandez à votre équipe réseau si un proxy s’interpose.',
    },
    nl: {
      title: 'De sleutels zijn onversleuteld verstuurd',
      cause: 'Gigya aanvaardt een geheim of een token alleen via HTTPS.',
      nextStep: 'Controleer het datacenter en vraag uw netwerkteam of er een proxy tussen zit.',
    },
  },
  clock_off: {
    en: {
      title: 'The clocks do not agree',
      cause: 'The time of the signed call is too far from Gigya’s.',
      nextStep: 'Have the clock of this server checked.',
    },
    fr: {
      title: 'Les horloges ne concordent pas',
      cause: 'L’heure de l’appel signé s’écarte trop de celle de Gigya.',
      nextStep: 'Faites vérifier l’horloge de ce serveur.',
    },
    nl: {
      title: 'De klokken lopen niet gelijk',
      cause: 'De tijd van de ondertekende aanroep wijkt te veel af van die van Gigya.',
      nextStep: 'Laat de klok van deze server controleren.',
    },
  },
  nonce_used: {
    en: {
      title: 'Gigya has seen this call before',
      cause: 'The one-time number of the signed call was used already.',
      nextStep: steps.tryAgain.en,
    },
    fr: {
      title: 'Gigya a déjà vu cet appel',
      cause: 'Le numéro à usage unique de l’appel signé a déjà servi.',
      nextStep: steps.tryAgain.fr,
    },
    nl: {
      title: 'Gigya heeft deze aanroep al gezien',
      cause: 'Het eenmalige nummer van de ondertekende aanroep is al gebruikt.',
      nextStep: steps.tryAgain.nl,
    },
  },
} satisfies Record<string, TranslatedWords>;
