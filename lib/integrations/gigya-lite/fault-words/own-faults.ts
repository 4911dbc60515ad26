import type { FaultWords } from './outcome-sentences';
import { again, goOn, held, kept, lasting, later } from './outcome-sentences';

/** What the integration itself finds, before a call or about its answer. */
export const ownFaults = {
  email_missing: {
    en: {
      title: 'There is no e-mail address',
      cause: `A Lite account is known by its e-mail address, and this participation has none. ${kept.en}`,
      nextStep: 'Make the e-mail field mandatory on the Form step.',
    },
    fr: {
      title: 'Il n’y a pas d’adresse e-mail',
      cause: `Un compte Lite est identifié par son adresse e-mail, et cette participation n’en a pas. ${kept.fr}`,
      nextStep: 'Rendez le champ e-mail obligatoire à l’étape Form.',
    },
    nl: {
      title: 'Er is geen e-mailadres',
      cause: `Een Lite-account wordt herkend aan het e-mailadres, en deze deelname bevat er geen. ${kept.nl}`,
      nextStep: 'Maak het e-mailveld verplicht in de stap Form.',
    },
  },
  email_refused: {
    en: {
      title: 'Gigya does not accept this e-mail address',
      cause: `The address does not match what the site allows. ${kept.en}`,
      nextStep: 'Check the address with the person, who can take part again with another one.',
    },
    fr: {
      title: 'Gigya n’accepte pas cette adresse e-mail',
      cause: `L’adresse ne correspond pas à ce que le site autorise. ${kept.fr}`,
      nextStep: 'Vérifiez l’adresse avec la personne, qui peut participer à nouveau avec une autre.',
    },
    nl: {
      title: 'Gigya aanvaardt dit e-mailadres niet',
      cause: `Het adres past niet bij wat de site toelaat. ${kept.nl}`,
      nextStep: 'Ga het adres na bij de persoon, die met een ander adres opnieuw kan deelnemen.',
    },
  },
  fields_refused: {
    en: {
      title: 'Gigya does not accept some of the fields',
      cause: `Gigya refused the profile, even without the fields that it named. ${kept.en}`,
      nextStep: `Ask your Gigya expert to check these fields in the schema. ${later.en}`,
    },
    fr: {
      title: 'Gigya n’accepte pas certains champs',
      cause: `Gigya a refusé le profil, même sans les champs qu’il a nommés. ${kept.fr}`,
      nextStep: `Demandez à votre expert Gigya de vérifier ces champs dans le schéma. ${later.fr}`,
    },
    nl: {
      title: 'Gigya aanvaardt sommige velden niet',
      cause: `Gigya weigerde het profiel, zelfs zonder de velden die het noemde. ${kept.nl}`,
      nextStep: `Vraag uw Gigya-expert om deze velden in het schema te controleren. ${later.nl}`,
    },
  },
  // Stored by releases that did not tell refusals apart, as `site_configuration` is.
  data_refused: {
    en: {
      title: 'Gigya does not accept this delivery',
      cause: `Gigya will never take it as it is. ${kept.en}`,
      nextStep: `Show Gigya’s code and message to your Gigya expert. ${later.en}`,
    },
    fr: {
      title: 'Gigya n’accepte pas cet envoi',
      cause: `Gigya ne l’acceptera jamais tel quel. ${kept.fr}`,
      nextStep: `Montrez le code et le message de Gigya à votre expert Gigya. ${later.fr}`,
    },
    nl: {
      title: 'Gigya aanvaardt deze verzending niet',
      cause: `Gigya zal ze in deze vorm nooit aanvaarden. ${kept.nl}`,
      nextStep: `Toon de code en de melding van Gigya aan uw Gigya-expert. ${later.nl}`,
    },
  },
  call_refused: {
    en: {
      title: 'Gigya did not take the call',
      cause: `The call itself was refused, not the data. ${kept.en}`,
      nextStep: `${again.en} ${lasting.en}`,
    },
    fr: {
      title: 'Gigya n’a pas accepté l’appel',
      cause: `L’appel lui-même a été refusé, pas les données. ${kept.fr}`,
      nextStep: `${again.fr} ${lasting.fr}`,
    },
    nl: {
      title: 'Gigya heeft de aanroep niet aanvaard',
      cause: `De aanroep zelf is geweigerd, niet de gegevens. ${kept.nl}`,
      nextStep: `${again.nl} ${lasting.nl}`,
    },
  },
  token_refused: {
    en: {
      title: 'Gigya does not accept the token that it gave',
      cause: `Gigya opened the registration, then refused the token of it. ${kept.en}`,
      nextStep: `${again.en} ${lasting.en}`,
    },
    fr: {
      title: 'Gigya n’accepte pas le jeton qu’il a fourni',
      cause: `Gigya a ouvert l’inscription, puis en a refusé le jeton. ${kept.fr}`,
      nextStep: `${again.fr} ${lasting.fr}`,
    },
    nl: {
      title: 'Gigya aanvaardt het token niet dat het gaf',
      cause: `Gigya opende de registratie en weigerde daarna het token ervan. ${kept.nl}`,
      nextStep: `${again.nl} ${lasting.nl}`,
    },
  },
  keys_missing: {
    en: {
      title: 'The keys are missing or incomplete',
      cause: `A Gigya key that the connection needs is missing or cannot be used. ${held.en}`,
      nextStep: 'Open Configure and enter the keys.',
    },
    fr: {
      title: 'Les clés manquent ou sont incomplètes',
      cause: `Une clé Gigya nécessaire à la connexion manque ou est inutilisable. ${held.fr}`,
      nextStep: 'Ouvrez Configure et saisissez les clés.',
    },
    nl: {
      title: 'De sleutels ontbreken of zijn onvolledig',
      cause: `Een Gigya-sleutel die de verbinding nodig heeft, ontbreekt of is onbruikbaar. ${held.nl}`,
      nextStep: 'Open Configure en voer de sleutels in.',
    },
  },
  private_key_unusable: {
    en: {
      title: 'The private key cannot be read',
      cause: `The Gigya Private Key is not a whole RSA private key, so no call could be made. ${held.en}`,
      nextStep: 'Open Configure and enter the whole Gigya Private Key again.',
    },
    fr: {
      title: 'La clé privée est illisible',
      cause: `La Gigya Private Key n’est pas une clé privée RSA complète, donc aucun appel n’a pu être fait. ${held.fr}`,
      nextStep: 'Ouvrez Configure et saisissez à nouveau la Gigya Private Key complète.',
    },
    nl: {
      title: 'De privésleutel is onleesbaar',
      cause: `De Gigya Private Key is geen volledige RSA-privésleutel, dus kon er geen aanroep worden gedaan. ${held.nl}`,
      nextStep: 'Open Configure en voer de volledige Gigya Private Key opnieuw in.',
    },
  },
  wrong_private_key: {
    en: {
      title: 'The private key does not belong to this user key',
      cause: `Gigya refuses the token that was signed with the private key. ${held.en}`,
      nextStep: 'Open Configure and enter the Gigya Private Key and the Gigya User Key again.',
    },
    fr: {
      title: 'La clé privée ne correspond pas à cette clé utilisateur',
      cause: `Gigya refuse le jeton signé avec la clé privée. ${held.fr}`,
      nextStep: 'Ouvrez Configure et saisissez à nouveau la Gigya Private Key et la Gigya User Key.',
    },
    nl: {
      title: 'De privésleutel hoort niet bij deze gebruikerssleutel',
      cause: `Gigya weigert het token dat met de privésleutel is ondertekend. ${held.nl}`,
      nextStep: 'Open Configure en voer de Gigya Private Key en de Gigya User Key opnieuw in.',
    },
  },
  data_centre_unavailable: {
    en: {
      title: 'The chosen data centre does not exist here',
      cause: `The sandbox is chosen, but this installation has none. ${held.en}`,
      nextStep: 'Open Configure and choose the data centre of your site.',
    },
    fr: {
      title: 'Le centre de données choisi n’existe pas ici',
      cause: `Le bac à sable est choisi, mais cette installation n’en a pas. ${held.fr}`,
      nextStep: 'Ouvrez Configure et choisissez le centre de données de votre site.',
    },
    nl: {
      title: 'Het gekozen datacenter bestaat hier niet',
      cause: `De sandbox is gekozen, maar deze installatie heeft er geen. ${held.nl}`,
      nextStep: 'Open Configure en kies het datacenter van uw site.',
    },
  },
  lookup_not_allowed: {
    en: {
      title: 'Full accounts cannot be looked up',
      cause: `Full accounts are protected, and these keys may not look them up, so nothing was sent. ${held.en}`,
      nextStep: `Ask your Gigya expert to allow accounts.identifiers.find and accounts.getAccountInfo, or accounts.search, for this key. Or open Configure and choose Latest data wins. ${goOn.en}`,
    },
    fr: {
      title: 'Les comptes complets ne peuvent pas être recherchés',
      cause: `Les comptes complets sont protégés et ces clés ne permettent pas de les rechercher, donc rien n’a été envoyé. ${held.fr}`,
      nextStep: `Demandez à votre expert Gigya d’autoriser accounts.identifiers.find et accounts.getAccountInfo, ou accounts.search, pour cette clé. Ou ouvrez Configure et choisissez Latest data wins. ${goOn.fr}`,
    },
    nl: {
      title: 'Volledige accounts kunnen niet worden opgezocht',
      cause: `Volledige accounts worden beschermd en met deze sleutels mogen ze niet worden opgezocht, dus is er niets verstuurd. ${held.nl}`,
      nextStep: `Vraag uw Gigya-expert om accounts.identifiers.find en accounts.getAccountInfo, of accounts.search, voor deze sleutel toe te staan. Of open Configure en kies Latest data wins. ${goOn.nl}`,
    },
  },
  searches_used_up: {
    en: {
      title: 'The look-up has to wait its turn',
      cause: `Many accounts are looked up at once, and the connection searches only so many a second. ${kept.en}`,
      nextStep: `${again.en} If it lasts, allow more searches per second in Configure.`,
    },
    fr: {
      title: 'La recherche doit attendre son tour',
      cause: `Beaucoup de comptes sont recherchés en même temps, et la connexion limite le nombre de recherches par seconde. ${kept.fr}`,
      nextStep: `${again.fr} Si cela dure, autorisez plus de recherches par seconde dans Configure.`,
    },
    nl: {
      title: 'Het opzoeken moet op zijn beurt wachten',
      cause: `Er worden veel accounts tegelijk opgezocht, en de verbinding beperkt het aantal zoekopdrachten per seconde. ${kept.nl}`,
      nextStep: `${again.nl} Blijft het duren, sta dan meer zoekopdrachten per seconde toe in Configure.`,
    },
  },
  site_configuration: {
    en: {
      title: 'The site is not set up for this',
      cause: `Gigya refuses every call of this kind for your site. ${held.en}`,
      nextStep: `Show Gigya’s code and message to your Gigya expert. ${goOn.en}`,
    },
    fr: {
      title: 'Le site n’est pas configuré pour cela',
      cause: `Gigya refuse tout appel de ce type pour votre site. ${held.fr}`,
      nextStep: `Montrez le code et le message de Gigya à votre expert Gigya. ${goOn.fr}`,
    },
    nl: {
      title: 'De site is hier niet voor ingesteld',
      cause: `Gigya weigert elke aanroep van dit type voor uw site. ${held.nl}`,
      nextStep: `Toon de code en de melding van Gigya aan uw Gigya-expert. ${goOn.nl}`,
    },
  },
} satisfies Record<string, FaultWords>;
