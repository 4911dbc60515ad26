import type { Locale } from '../../../forms/variables';
import type { MeaningId } from '../../../gigya/error-words/error-words';
import { goOn, lasting } from './outcome-sentences';

type Steps = Partial<Record<MeaningId, Record<Locale, string>>>;

/** What an admin does in the product about a fault that holds deliveries, where that is more than asking the expert. */
export const pausedSteps: Steps = {
  wrong_api_key: {
    en: 'Open Configure and enter the Gigya API Key again. Check the data centre too.',
    fr: 'Ouvrez Configure et saisissez à nouveau la Gigya API Key. Vérifiez aussi le centre de données.',
    nl: 'Open Configure en voer de Gigya API Key opnieuw in. Controleer ook het datacenter.',
  },
  wrong_user_key: {
    en: 'Open Configure and enter the Gigya User Key again. Ask your Gigya expert whether it may be used for this site.',
    fr: 'Ouvrez Configure et saisissez à nouveau la Gigya User Key. Demandez à votre expert Gigya si elle donne accès à ce site.',
    nl: 'Open Configure en voer de Gigya User Key opnieuw in. Vraag uw Gigya-expert of die toegang geeft tot deze site.',
  },
  wrong_secret: {
    en: 'Open Configure and enter the Gigya Secret again.',
    fr: 'Ouvrez Configure et saisissez à nouveau le Gigya Secret.',
    nl: 'Open Configure en voer het Gigya Secret opnieuw in.',
  },
  bad_authorisation: {
    en: 'Open Configure and check the authentication and its keys.',
    fr: 'Ouvrez Configure et vérifiez le mode d’authentification et ses clés.',
    nl: 'Open Configure en controleer de authenticatie en de bijbehorende sleutels.',
  },
  wrong_data_centre: {
    en: 'Open Configure and choose the right data centre.',
    fr: 'Ouvrez Configure et choisissez le bon centre de données.',
    nl: 'Open Configure en kies het juiste datacenter.',
  },
  no_permission: {
    en: `Ask your Gigya expert to allow accounts.initRegistration, accounts.setAccountInfo and, for Import, accounts.importLiteAccount for this key. ${goOn.en}`,
    fr: `Demandez à votre expert Gigya d’autoriser accounts.initRegistration, accounts.setAccountInfo et, pour Import, accounts.importLiteAccount pour cette clé. ${goOn.fr}`,
    nl: `Vraag uw Gigya-expert om accounts.initRegistration, accounts.setAccountInfo en, voor Import, accounts.importLiteAccount voor deze sleutel toe te staan. ${goOn.nl}`,
  },
};

const checkDataCentre: Record<Locale, string> = {
  en: 'If it lasts, check the data centre in Configure.',
  fr: 'Si cela dure, vérifiez le centre de données dans Configure.',
  nl: 'Blijft het duren, controleer dan het datacenter in Configure.',
};

/** What to do about a fault that is tried again by itself, should it not go away. */
export const lastingSteps: Steps = {
  unknown_code: lasting,
  nonce_used: lasting,
  partner_error: checkDataCentre,
  database_error: checkDataCentre,
  clock_off: {
    en: 'If it lasts, have the clock of this server checked.',
    fr: 'Si cela dure, faites vérifier l’horloge de ce serveur.',
    nl: 'Blijft het duren, laat dan de klok van deze server controleren.',
  },
  address_too_long: {
    en: 'If it lasts, ask your network team whether a proxy stands in between.',
    fr: 'Si cela dure, demandez à votre équipe réseau si un proxy s’interpose.',
    nl: 'Blijft het duren, vraag dan uw netwerkteam of er een proxy tussen zit.',
  },
};
