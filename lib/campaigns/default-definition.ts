import type { Locale, Variable } from '../forms/variables';
import type { CampaignDefinition } from './definition';

type Texts = { welcome: string; start: string; form: string; submit: string; thanks: string; seen: string };

const texts: Record<Locale, Texts> = {
  en: {
    welcome: 'Welcome',
    start: 'Start',
    form: 'Where can we reach you?',
    submit: 'Take part',
    thanks: 'Thank you for taking part',
    seen: 'We have received your details.',
  },
  fr: {
    welcome: 'Bienvenue',
    start: 'Commencer',
    form: 'Comment pouvons-nous vous joindre ?',
    submit: 'Participer',
    thanks: 'Merci de votre participation',
    seen: 'Nous avons bien reçu vos coordonnées.',
  },
  nl: {
    welcome: 'Welkom',
    start: 'Beginnen',
    form: 'Hoe kunnen we je bereiken?',
    submit: 'Deelnemen',
    thanks: 'Bedankt voor je deelname',
    seen: 'We hebben je gegevens goed ontvangen.',
  },
};

/** What a field is called before anybody gives it another label. */
export const defaultLabels: Record<Locale, Record<Variable, string>> = {
  en: {
    email: 'E-mail',
    firstname: 'First name',
    lastname: 'Last name',
    gender: 'Gender',
    birthday: 'Date of birth',
    phone: 'Phone',
    address: 'Street',
    number: 'Number',
    box: 'Box',
    locality: 'Town',
    zipcode: 'Postcode',
    country: 'Country',
    function: 'Function',
    company: 'Company',
  },
  fr: {
    email: 'E-mail',
    firstname: 'Prénom',
    lastname: 'Nom',
    gender: 'Genre',
    birthday: 'Date de naissance',
    phone: 'Téléphone',
    address: 'Rue',
    number: 'Numéro',
    box: 'Boîte',
    locality: 'Localité',
    zipcode: 'Code postal',
    country: 'Pays',
    function: 'Fonction',
    company: 'Société',
  },
  nl: {
    email: 'E-mail',
    firstname: 'Voornaam',
    lastname: 'Achternaam',
    gender: 'Geslacht',
    birthday: 'Geboortedatum',
    phone: 'Telefoon',
    address: 'Straat',
    number: 'Nummer',
    box: 'Bus',
    locality: 'Gemeente',
    zipcode: 'Postcode',
    country: 'Land',
    function: 'Functie',
    company: 'Bedrijf',
  },
};

/** The definition that a new campaign starts from: a form with first name, last name and e-mail, and an exit screen. */
export function defaultDefinition({
  publicName,
  locale,
}: {
  publicName: string;
  locale: Locale;
}): CampaignDefinition {
  const words = texts[locale];
  const field = (variable: Variable) => ({
    variable,
    label: defaultLabels[locale][variable],
    help: '',
    mandatory: true,
  });
  return {
    general: { publicName, locale, country: null, startsAt: null, endsAt: null },
    welcome: { enabled: false, title: words.welcome, text: '', button: words.start },
    form: {
      title: words.form,
      intro: '',
      submit: words.submit,
      fields: [field('firstname'), field('lastname'), field('email')],
      optIns: [],
      connectionId: null,
    },
    exit: { title: words.thanks, text: words.seen, linkLabel: '', linkUrl: '' },
  };
}
