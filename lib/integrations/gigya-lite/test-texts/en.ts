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
  permissions: {
    ok: 'Permissions are sufficient',
    one: '1 permission is missing',
    many: '{count} permissions are missing',
    allow: 'Ask your Gigya expert to allow {methods} for this key.',
    fallsBack: 'Pushes register instead, and leave out what only the server may write.',
    searchOnly: 'Full accounts are looked up by search',
    searchOnlyDetail:
      'A search is up to 30 seconds behind, so somebody who has just registered may not be recognised.',
  },
  method: {
    import: 'Pushes import',
    registration: 'Pushes register',
  },
  mapping: {
    open: 'All mapped parameters can be written',
    one: '1 mapped parameter cannot be written',
    many: '{count} mapped parameters cannot be written',
    leftOut: 'Deliveries leave them out; the rest is fine.',
    hasNoEmail: 'Without the e-mail address no account can be made.',
    openThem: 'Ask your Gigya expert to set the write access to clientModify in the schema.',
    useImport:
      'Use the write method Import, or ask your Gigya expert to set the write access to clientModify.',
    compare: 'Ask your Gigya expert to compare the mapping with the schema.',
  },
  optIns: {
    exist: 'Opt-ins exist in Gigya',
    one: '1 opt-in cannot be written',
    many: '{count} opt-ins cannot be written',
    untold: 'The schema does not say whether it exists',
    unchecked: 'The opt-ins could not be checked',
    leftOut: 'Deliveries leave them out; the rest is fine.',
    compare: 'Choose another subscription or preference, or ask your Gigya expert to add it.',
  },
  roundTrip: 'A push takes about {ms} ms',
  sample: {
    arrived: 'A sample push arrived',
    arrivedDetail: 'A marked Lite account was written through the real mapping, found again and deleted.',
    notDeleted: 'The sample account could not be deleted',
    notDeletedDetail: 'It was written and stays there: {email}.',
    mayExist: 'It may have been written all the same: {email}.',
    notDeletedStep: 'Ask your Gigya expert to delete it. Searches show a new account after up to 30 seconds.',
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
