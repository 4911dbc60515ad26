import type { Locale } from '../../forms/variables';

/** Why a value did not reach Gigya, in words. Client-safe data; attempts store the ids. */
export const warningTexts = {
  read_only: {
    en: 'Only the server may write this field',
    fr: 'Seul le serveur peut écrire dans ce champ',
    nl: 'Alleen de server mag in dit veld schrijven',
  },
  not_accepted: {
    en: 'Gigya does not accept this value',
    fr: 'Gigya n’accepte pas cette valeur',
    nl: 'Gigya aanvaardt deze waarde niet',
  },
  unknown_field: {
    en: 'The schema of the site does not have this field',
    fr: 'Le schéma du site ne contient pas ce champ',
    nl: 'Het schema van de site bevat dit veld niet',
  },
  ignored: {
    en: 'Gigya ignored this parameter',
    fr: 'Gigya a ignoré ce paramètre',
    nl: 'Gigya heeft deze parameter genegeerd',
  },
  not_a_gender: {
    en: 'Gigya knows only f, m and u, and the answer is none of them',
    fr: 'Gigya ne connaît que f, m et u, et la réponse n’est aucune de ces trois valeurs',
    nl: 'Gigya kent alleen f, m en u, en het antwoord is geen van de drie',
  },
  not_a_birthday: {
    en: 'This is not a date of birth that Gigya can take',
    fr: 'Gigya ne peut pas traiter cette date de naissance',
    nl: 'Gigya kan deze geboortedatum niet verwerken',
  },
  not_a_country: {
    en: 'This is not the name or the code of a country',
    fr: 'Ce n’est ni le nom ni le code d’un pays',
    nl: 'Dit is geen naam of code van een land',
  },
  without_street: {
    en: 'A house number or box is sent only with a street',
    fr: 'Un numéro de maison ou de boîte n’est envoyé qu’avec une rue',
    nl: 'Een huisnummer of busnummer wordt alleen met een straat verstuurd',
  },
  wrong_type: {
    en: 'The field of the site is of another type',
    fr: 'Le champ du site est d’un autre type',
    nl: 'Het veld van de site heeft een ander type',
  },
  not_matching: {
    en: 'The value does not match the pattern that the site asks for',
    fr: 'La valeur ne correspond pas au format exigé par le site',
    nl: 'De waarde voldoet niet aan het patroon dat de site vraagt',
  },
  not_a_date: {
    en: 'This is not a date in the expected order',
    fr: 'Ce n’est pas une date dans l’ordre attendu',
    nl: 'Dit is geen datum in de verwachte volgorde',
  },
  not_a_number: {
    en: 'The field takes a number, and the answer is none',
    fr: 'Le champ attend un nombre, et la réponse n’en est pas un',
    nl: 'Het veld verwacht een getal, en het antwoord is er geen',
  },
  not_a_phone: {
    en: 'This is not a phone number that is valid in the country',
    fr: 'Ce n’est pas un numéro de téléphone valide dans le pays',
    nl: 'Dit is geen telefoonnummer dat in het land geldig is',
  },
  protected: {
    en: 'The person has a full account, which is left alone',
    fr: 'La personne a un compte complet, qui reste intact',
    nl: 'De persoon heeft een volledig account, dat ongemoeid blijft',
  },
  kept: {
    en: 'The full account has a value already',
    fr: 'Le compte complet contient déjà une valeur',
    nl: 'Het volledige account heeft al een waarde',
  },
  not_by_import: {
    en: 'An import has no such parameter',
    fr: 'Une importation n’a pas ce paramètre',
    nl: 'Een import heeft deze parameter niet',
  },
} satisfies Record<string, Record<Locale, string>>;

export type WarningReason = keyof typeof warningTexts;
