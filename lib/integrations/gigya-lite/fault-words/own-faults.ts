import type { FaultWords } from './outcome-sentences';
import { again, goOn, held, kept, lasting } from './outcome-sentences';

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
      cause: `Een Lite-account wordt herkend aan het e-mailadres, en deze deelname heeft er geen. ${kept.nl}`,
      nextStep: 'Maak het e-mailveld verplicht in de stap Form.',
    },
  },
  email_refused: {
    en: {
      title: 'Gigya does not accept this e-mail address',
      cause: `The address does not match what the site allows. ${kept.en}`,
      nextStep: 'Check the address with the person. Replay the delivery once it is accepted by your site.',
    },
    fr: {
      title: 'Gigya n’accepte pas cette adresse e-mail',
      cause: `L’adresse ne correspond pas à ce que le site autorise. ${kept.fr}`,
      nextStep: 'Vérifiez l’adresse avec la personne. Relancez l’envoi dès que votre site l’accepte.',
    },
    nl: {
      title: 'Gigya aanvaardt dit e-mailadres niet',
      cause: `Het adres past niet bij wat de site toelaat. ${kept.nl}`,
      nextStep: 'Controleer het adres bij de persoon. Herhaal de verzending zodra uw site het aanvaardt.',
    },
  },
  fields_refused: {
    en: {
      title: 'Gigya does not accept some of the fields',
      cause: `Gigya refused the profile, also without the fields that it named. ${kept.en}`,
      nextStep: 'Ask your Gigya expert to open these fields in the schema, then replay the delivery.',
    },
    fr: {
      title: 'Gigya n’accepte pas certains champs',
      cause: `Gigya a refusé le profil, même sans les champs qu’il a nommés. ${kept.fr}`,
      nextStep: 'Demandez à votre expert Gigya d’ouvrir ces champs dans le schéma, puis relancez l’envoi.',
    },
    nl: {
      title: 'Gigya aanvaardt sommige velden niet',
      cause: `Gigya weigerde het profiel, ook zonder de velden die het noemde. ${kept.nl}`,
      nextStep:
        'Vraag uw Gigya-expert om deze velden in het schema open te zetten en herhaal daarna de verzending.',
    },
  },
  // Stored by releases that did not tell refusals apart, as `site_configuration` is.
  data_refused: {
    en: {
      title: 'Gigya does not accept this delivery',
      cause: `Gigya will never take it as it is. ${kept.en}`,
      nextStep: 'Show the code and the words of Gigya to your Gigya expert, then replay the delivery.',
    },
    fr: {
      title: 'Gigya n’accepte pas cet envoi',
      cause: `Gigya ne le prendra jamais tel quel. ${kept.fr}`,
      nextStep: 'Montrez le code et le message de Gigya à votre expert Gigya, puis relancez l’envoi.',
    },
    nl: {
      title: 'Gigya aanvaardt deze verzending niet',
      cause: `Gigya zal ze in deze vorm nooit aannemen. ${kept.nl}`,
      nextStep: 'Toon de code en de melding van Gigya aan uw Gigya-expert en herhaal daarna de verzending.',
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
  keys_missing: {
    en: {
      title: 'The keys are missing or incomplete',
      cause: `The connection lacks a Gigya key that it needs, or has one that cannot be used. ${held.en}`,
      nextStep: 'Open Configure and enter the keys.',
    },
    fr: {
      title: 'Les clés manquent ou sont incomplètes',
      cause: `Il manque à la connexion une clé Gigya nécessaire, ou l’une d’elles est inutilisable. ${held.fr}`,
      nextStep: 'Ouvrez Configure et saisissez les clés.',
    },
    nl: {
      title: 'De sleutels ontbreken of zijn onvolledig',
      cause: `De verbinding mist een Gigya-sleutel die nodig is, of heeft er een die onbruikbaar is. ${held.nl}`,
      nextStep: 'Open Configure en voer de sleutels in.',
    },
  },
  private_key_unusable: {
    en: {
      title: 'The private key cannot be read',
      cause: `The Gigya Private Key is not a whole private key of the kind RSA, so no call could be made. ${held.en}`,
      nextStep: 'Open Configure and enter the whole Gigya Private Key again.',
    },
    fr: {
      title: 'La clé privée est illisible',
      cause: `La Gigya Private Key n’est pas une clé privée RSA entière, et aucun appel n’a pu être fait. ${held.fr}`,
      nextStep: 'Ouvrez Configure et saisissez à nouveau la Gigya Private Key entière.',
    },
    nl: {
      title: 'De privésleutel is onleesbaar',
      cause: `De Gigya Private Key is geen volledige private RSA-sleutel, en er kon geen aanroep gebeuren. ${held.nl}`,
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
  site_configuration: {
    en: {
      title: 'The site is not set up for this',
      cause: `Gigya refuses every call of this kind for your site. ${held.en}`,
      nextStep: `Show the code and the words of Gigya to your Gigya expert. ${goOn.en}`,
    },
    fr: {
      title: 'Le site n’est pas configuré pour cela',
      cause: `Gigya refuse tout appel de ce type pour votre site. ${held.fr}`,
      nextStep: `Montrez le code et le message de Gigya à votre expert Gigya. ${goOn.fr}`,
    },
    nl: {
      title: 'De site is hier niet voor ingesteld',
      cause: `Gigya weigert elke aanroep van deze soort voor uw site. ${held.nl}`,
      nextStep: `Toon de code en de melding van Gigya aan uw Gigya-expert. ${goOn.nl}`,
    },
  },
} satisfies Record<string, FaultWords>;
