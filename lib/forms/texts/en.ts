import type { HostedTexts } from './hosted-texts-type';

export const en: HostedTexts = {
  answers: {
    missing: {
      email: 'Enter your e-mail address, for example name@mail.com.',
      firstname: 'Enter your first name.',
      lastname: 'Enter your last name.',
      gender: 'Choose one of the options.',
      birthday: 'Enter your date of birth.',
      phone: 'Enter your phone number.',
      address: 'Enter the name of your street.',
      number: 'Enter your house number.',
      box: 'Enter your box number.',
      locality: 'Enter your town.',
      zipcode: 'Enter your postcode.',
      country: 'Choose your country.',
      function: 'Enter your job title.',
      company: 'Enter the name of your company.',
    },
    email: {
      noAt: 'An e-mail address has an @ in it, for example name@mail.com.',
      noDomain: 'Something is missing after the @, for example mail.com.',
      malformed: 'This does not look like an e-mail address. Check it for spaces and stray characters.',
      tooLong: 'This e-mail address is too long.',
    },
    birthday: {
      malformed: 'Enter the date as year-month-day, for example 1991-05-06.',
      impossible: 'This date is not in the calendar. Check the day and the month.',
      future: 'This date has yet to come. Check the year.',
      tooOld: 'This date is very long ago. Check the year.',
    },
    phone: 'Enter 3 to 40 digits; spaces and + ( ) / . - are fine.',
    country: 'We do not know this country. Choose one from the list.',
    tooLong: 'This is too long. Use at most {max} characters.',
    wrongType: 'Enter this as text.',
  },
  form: {
    optional: '(optional)',
    choose: 'Choose',
    gender: { f: 'Woman', m: 'Man', u: 'Other, or I would rather not say' },
    oneError: 'One thing to correct.',
    manyErrors: '{count} things to correct.',
    busy: 'Sending',
    notSaved: 'Your answers could not be saved. They are still here: wait a moment and send them again.',
    tooLarge: 'This is more than we can take. Shorten your answers and send them again.',
    tooMany:
      'Many answers come from your network at the moment. Yours are still here: send them again in a minute.',
  },
  progress: 'Step {step} of {steps}',
  start: 'Start',
  receipt: 'Your reference',
  goBack: 'Go back to the form',
  off: {
    title: 'This campaign is closed',
    text: 'It takes no answers at the moment. Thank you for stopping by.',
  },
  notStarted: {
    title: 'Not open yet',
    text: 'You can take part from {date}. See you then.',
  },
  ended: {
    title: 'This campaign has ended',
    text: 'It took answers until {date}. Thank you for stopping by.',
  },
  notFound: {
    title: 'There is nothing at this address',
    text: 'Check the address for a missing letter, or follow the link that you were given once more.',
  },
};
