import type { HostedTexts } from './hosted-texts-type';

export const fr: HostedTexts = {
  answers: {
    missing: {
      email: 'Indiquez votre adresse e-mail, par exemple nom@mail.com.',
      firstname: 'Indiquez votre prénom.',
      lastname: 'Indiquez votre nom.',
      gender: 'Choisissez une des options.',
      birthday: 'Indiquez votre date de naissance.',
      phone: 'Indiquez votre numéro de téléphone.',
      address: 'Indiquez le nom de votre rue.',
      number: 'Indiquez votre numéro.',
      box: 'Indiquez votre numéro de boîte.',
      locality: 'Indiquez votre localité.',
      zipcode: 'Indiquez votre code postal.',
      country: 'Choisissez votre pays.',
      function: 'Indiquez votre fonction.',
      company: 'Indiquez le nom de votre entreprise.',
    },
    email: {
      noAt: 'Une adresse e-mail contient un @, par exemple nom@mail.com.',
      noDomain: 'Il manque quelque chose après le @, par exemple mail.com.',
      malformed: 'Ceci ne ressemble pas à une adresse e-mail. Vérifiez les espaces et les signes en trop.',
      tooLong: 'Cette adresse e-mail est trop longue.',
    },
    birthday: {
      malformed: 'Indiquez la date sous la forme année-mois-jour, par exemple 1991-05-06.',
      impossible: 'Cette date n’existe pas. Vérifiez le jour et le mois.',
      future: 'Cette date est encore à venir. Vérifiez l’année.',
      tooOld: 'Cette date est très lointaine. Vérifiez l’année.',
    },
    phone: 'Indiquez de 3 à 40 chiffres ; les espaces et + ( ) / . - sont permis.',
    country: 'Nous ne connaissons pas ce pays. Choisissez-en un dans la liste.',
    missingCustom: {
      text: 'Indiquez une réponse.',
      long_text: 'Indiquez une réponse.',
      number: 'Indiquez un nombre.',
      date: 'Indiquez une date.',
      choice: 'Choisissez une des options.',
    },
    number: 'Indiquez un nombre sans séparateur de milliers, par exemple 1234,5.',
    choice: 'Ceci n’est pas une des options. Choisissez-en une dans la liste.',
    optIn: {
      missing: 'Votre accord est nécessaire pour participer.',
      wrongType: 'Répondez par true ou false.',
    },
    tooLong: 'C’est trop long. Utilisez au plus {max} caractères.',
    wrongType: 'Indiquez ceci sous forme de texte.',
  },
  form: {
    optional: '(facultatif)',
    choose: 'Choisissez',
    gender: { f: 'Femme', m: 'Homme', u: 'Autre, ou je préfère ne pas le dire' },
    yes: 'Oui',
    no: 'Non',
    oneError: 'Un point à corriger.',
    manyErrors: '{count} points à corriger.',
    busy: 'Envoi en cours',
    notSaved:
      'Vos réponses n’ont pas pu être enregistrées. Elles sont toujours là : patientez un instant et renvoyez-les.',
    tooLarge: 'C’est plus que ce que nous pouvons recevoir. Raccourcissez vos réponses et renvoyez-les.',
    tooMany:
      'Beaucoup de réponses arrivent de votre réseau en ce moment. Les vôtres sont toujours là : renvoyez-les dans une minute.',
  },
  progress: 'Étape {step} sur {steps}',
  start: 'Commencer',
  receipt: 'Votre référence',
  goBack: 'Revenir au formulaire',
  off: {
    title: 'Cette campagne est fermée',
    text: 'Elle ne prend pas de réponses pour le moment. Merci de votre visite.',
  },
  notStarted: {
    title: 'Pas encore ouvert',
    text: 'Vous pourrez participer à partir du {date}. À bientôt.',
  },
  ended: {
    title: 'Cette campagne est terminée',
    text: 'Elle a pris des réponses jusqu’au {date}. Merci de votre visite.',
  },
  notFound: {
    title: 'Il n’y a rien à cette adresse',
    text: 'Vérifiez s’il manque une lettre à l’adresse, ou suivez encore une fois le lien que vous avez reçu.',
  },
};
