import type { TestTexts } from './test-texts-type';

export const en: TestTexts = {
  dataCentre: {
    answers: 'The data centre answers',
    place: '{place}, in {ms} ms.',
    livesIn: {
      us1: 'Your site lives in the United States (us1).',
      eu1: 'Your site lives in Europe (eu1).',
      eu2: 'Your site lives in Europe, on Azure (eu2).',
      au1: 'Your site lives in Australia (au1).',
      cn1: 'Your site lives in China (cn1).',
      global: 'Your site lives in a global site group (global).',
    },
    goesThere: 'Passerelle goes there by itself.',
    choose: 'Choose the data centre {place}.',
  },
  clock: {
    off: 'The clock of this server is off by {seconds} seconds',
    corrected: 'Calls are signed with Gigya’s time, so they are accepted all the same.',
    synchronise: 'Synchronise the clock of this server with a time server.',
  },
  keys: {
    secret: 'User key and secret are accepted',
    signed: 'User key and signature are accepted',
    bearer: 'User key and private key are accepted',
    anonymous: 'API key is accepted',
  },
  lite: 'Lite registration is active on the site',
  mapping: {
    open: 'All mapped parameters can be written',
    one: '1 mapped parameter cannot be written',
    many: '{count} mapped parameters cannot be written',
    readOnly: 'By the site’s schema only the server may write {parameters}.',
    unknown: 'The site’s schema has no {parameters}.',
    leftOut: 'Deliveries leave out {variables}; the rest is fine.',
    hasNoEmail: 'Without the e-mail address no account can be made.',
    openThem: 'Ask your Gigya expert to set the write access to clientModify in the schema.',
    compare: 'Ask your Gigya expert to compare the mapping with the schema.',
  },
  unread: {
    title: 'The schema of the site could not be read',
    detail: 'So it is not known which mapped parameters can be written.',
    nextStep: 'Ask your Gigya expert to allow accounts.getSchema for this key.',
  },
  gigyaSays: 'Gigya says: {words}.',
  testAgain: 'Test again in a moment.',
  nextSteps: {
    no_permission:
      'Ask your Gigya expert to allow accounts.initRegistration and accounts.setAccountInfo for this key.',
    unreachable: 'Check that this server may call Gigya, then test again.',
    untrusted_certificate: 'Ask your network team whether a proxy stands in between.',
    unreadable_answer: 'Ask your network team whether a proxy stands in between.',
    call_refused: 'Show Gigya’s code and message to your Gigya expert.',
  },
};
