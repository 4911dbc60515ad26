import type { HostedTexts } from './hosted-texts-type';

export const nl: HostedTexts = {
  answers: {
    missing: {
      email: 'Vul je e-mailadres in, bijvoorbeeld naam@mail.com.',
      firstname: 'Vul je voornaam in.',
      lastname: 'Vul je achternaam in.',
      gender: 'Kies een van de opties.',
      birthday: 'Vul je geboortedatum in.',
      phone: 'Vul je telefoonnummer in.',
      address: 'Vul de naam van je straat in.',
      number: 'Vul je huisnummer in.',
      box: 'Vul je busnummer in.',
      locality: 'Vul je gemeente in.',
      zipcode: 'Vul je postcode in.',
      country: 'Kies je land.',
      function: 'Vul je functie in.',
      company: 'Vul de naam van je bedrijf in.',
    },
    email: {
      noAt: 'In een e-mailadres staat een @, bijvoorbeeld naam@mail.com.',
      noDomain: 'Na de @ ontbreekt er iets, bijvoorbeeld mail.com.',
      malformed: 'Dit lijkt niet op een e-mailadres. Kijk of er een spatie of een verkeerd teken in staat.',
      tooLong: 'Dit e-mailadres is te lang.',
    },
    birthday: {
      malformed: 'Vul de datum in als jaar-maand-dag, bijvoorbeeld 1991-05-06.',
      impossible: 'Deze datum bestaat niet. Kijk de dag en de maand na.',
      future: 'Deze datum moet nog komen. Kijk het jaar na.',
      tooOld: 'Deze datum is heel lang geleden. Kijk het jaar na.',
    },
    phone: 'Vul 3 tot 40 cijfers in; spaties en + ( ) / . - mogen ook.',
    country: 'Dit land kennen we niet. Kies er een uit de lijst.',
    tooLong: 'Dit is te lang. Gebruik hoogstens {max} tekens.',
    wrongType: 'Vul dit in als tekst.',
  },
  form: {
    optional: '(niet verplicht)',
    choose: 'Kies',
    gender: { f: 'Vrouw', m: 'Man', u: 'Anders, of ik zeg het liever niet' },
    oneError: 'Eén ding om te verbeteren.',
    manyErrors: '{count} dingen om te verbeteren.',
    busy: 'Bezig met versturen',
    notSaved: 'Je antwoorden konden niet worden bewaard. Ze staan er nog: wacht even en verstuur ze opnieuw.',
    tooLarge: 'Dit is meer dan we kunnen aannemen. Maak je antwoorden korter en verstuur ze opnieuw.',
    tooMany:
      'Er komen nu veel antwoorden van jouw netwerk. De jouwe staan er nog: verstuur ze over een minuut opnieuw.',
  },
  progress: 'Stap {step} van {steps}',
  start: 'Begin',
  receipt: 'Je referentie',
  goBack: 'Terug naar het formulier',
  off: {
    title: 'Deze campagne is gesloten',
    text: 'Ze neemt nu geen antwoorden aan. Bedankt voor je bezoek.',
  },
  notStarted: {
    title: 'Nog niet open',
    text: 'Je kunt meedoen vanaf {date}. Tot dan.',
  },
  ended: {
    title: 'Deze campagne is afgelopen',
    text: 'Ze nam antwoorden aan tot {date}. Bedankt voor je bezoek.',
  },
  notFound: {
    title: 'Er is niets op dit adres',
    text: 'Kijk of er een letter in het adres ontbreekt, of volg de link die je kreeg nog een keer.',
  },
};
