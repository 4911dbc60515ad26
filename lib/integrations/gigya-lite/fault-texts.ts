import type { FaultText } from '../define';

const KEPT = 'The participation is safe and counts.';
const HELD = 'Deliveries are held, none is lost.';
const GO_ON = 'Then switch the connection off and on: what is held goes out.';
const AGAIN = 'Nothing to do. The next try follows by itself.';

/** Every fault of this integration in words. Client-safe data; `faults.ts` says which code means which. */
export const faultTexts = {
  email_missing: {
    title: 'There is no e-mail address',
    cause: `A Lite account is known by its e-mail address, and this participation has none. ${KEPT}`,
    nextStep: 'Make the e-mail field mandatory on the Form step.',
  },
  email_refused: {
    title: 'Gigya does not accept this e-mail address',
    cause: `The address does not match what the site allows. ${KEPT}`,
    nextStep: 'Check the address with the person. Replay the delivery once it is accepted by your site.',
  },
  fields_refused: {
    title: 'Gigya does not accept some of the fields',
    cause: `Gigya refused the profile, also without the fields that it named. ${KEPT}`,
    nextStep: 'Ask your Gigya expert to open these fields in the schema, then replay the delivery.',
  },
  data_refused: {
    title: 'Gigya does not accept this delivery',
    cause: `Gigya will never take it as it is. ${KEPT}`,
    nextStep: 'Show the code and the words of Gigya to your Gigya expert, then replay the delivery.',
  },
  keys_missing: {
    title: 'The keys are missing or incomplete',
    cause: `The connection has no usable Gigya Secret, Gigya User Key or Gigya API Key. ${HELD}`,
    nextStep: 'Open Configure and enter the three keys.',
  },
  wrong_api_key: {
    title: 'Gigya does not know this API key',
    cause: `The Gigya API Key belongs to no site of this data centre. ${HELD}`,
    nextStep: 'Open Configure and enter the Gigya API Key again. Check the data centre too.',
  },
  wrong_user_key: {
    title: 'Gigya does not know this user key',
    cause: `The Gigya User Key was not found, or it does not belong to this site. ${HELD}`,
    nextStep: 'Open Configure and enter the Gigya User Key again.',
  },
  wrong_secret: {
    title: 'The secret does not belong to this user key',
    cause: `Gigya refuses the Gigya Secret. ${HELD}`,
    nextStep: 'Open Configure and enter the Gigya Secret again.',
  },
  no_permission: {
    title: 'The user key may not do this',
    cause: `Gigya knows the key, but its permissions do not cover Lite registration. ${HELD}`,
    nextStep: `Ask your Gigya expert to allow accounts.initRegistration and accounts.setAccountInfo for the key. ${GO_ON}`,
  },
  lite_not_enabled: {
    title: 'Lite registration is not active on this site',
    cause: `Gigya has not activated it for your company. ${HELD}`,
    nextStep: `Ask your Gigya expert to have Lite registration activated. ${GO_ON}`,
  },
  wrong_data_centre: {
    title: 'The site lives in another data centre',
    cause: `Gigya knows the API key, but serves it from elsewhere. ${HELD}`,
    nextStep: 'Open Configure and choose the right data centre.',
  },
  data_centre_unavailable: {
    title: 'The chosen data centre does not exist here',
    cause: `The sandbox is chosen, but this installation has none. ${HELD}`,
    nextStep: 'Open Configure and choose the data centre of your site.',
  },
  site_configuration: {
    title: 'The site is not set up for this',
    cause: `Gigya refuses every call of this kind for your site. ${HELD}`,
    nextStep: `Show the code and the words of Gigya to your Gigya expert. ${GO_ON}`,
  },
  rate_limited: {
    title: 'Gigya gets too many calls',
    cause: `The site has reached its limit of calls. ${KEPT}`,
    nextStep: AGAIN,
  },
  person_busy: {
    title: 'Gigya is busy with this person',
    cause: `Several systems are writing this account at once. ${KEPT}`,
    nextStep: AGAIN,
  },
  partner_unavailable: {
    title: 'Gigya asks to wait',
    cause: `The service is not available for this account right now. ${KEPT}`,
    nextStep: AGAIN,
  },
  partner_error: {
    title: 'Gigya has a problem of its own',
    cause: `Gigya answered with an error on its side. ${KEPT}`,
    nextStep: `${AGAIN} When it lasts, check the data centre in Configure.`,
  },
  partner_timeout: {
    title: 'Gigya timed out',
    cause: `Gigya did not finish in time. Outcome unknown, safe to repeat. ${KEPT}`,
    nextStep: AGAIN,
  },
  call_refused: {
    title: 'Gigya did not take the call',
    cause: `The call itself was refused, not the data. ${KEPT}`,
    nextStep: `${AGAIN} When it lasts, show the code to your Gigya expert.`,
  },
  unknown_code: {
    title: 'Gigya answered something unknown',
    cause: `The code of the answer is in no list of Gigya's. ${KEPT}`,
    nextStep: `${AGAIN} When it lasts, show the code to your Gigya expert.`,
  },
  no_answer_in_time: {
    title: 'Gigya answered too slowly',
    cause: `No answer came in 15 s. Outcome unknown, safe to repeat. ${KEPT}`,
    nextStep: AGAIN,
  },
  unreachable: {
    title: 'Gigya cannot be reached',
    cause: `No connection could be made. ${KEPT}`,
    nextStep: `${AGAIN} When it lasts, check that this server may call Gigya.`,
  },
  connection_lost: {
    title: 'The connection to Gigya broke',
    cause: `It ended before the answer was complete. Outcome unknown, safe to repeat. ${KEPT}`,
    nextStep: AGAIN,
  },
  untrusted_certificate: {
    title: 'The certificate is not to be trusted',
    cause: `Whoever answered could not prove to be Gigya, so the keys were not sent. ${KEPT}`,
    nextStep: `${AGAIN} When it lasts, ask your network team whether a proxy stands in between.`,
  },
  unreadable_answer: {
    title: 'The answer cannot be read',
    cause: `What came back is not an answer of Gigya. Outcome unknown, safe to repeat. ${KEPT}`,
    nextStep: `${AGAIN} When it lasts, ask your network team whether a proxy stands in between.`,
  },
  interrupted: {
    title: 'The attempt was interrupted',
    cause: `The worker stopped in the middle. Outcome unknown, safe to repeat. ${KEPT}`,
    nextStep: AGAIN,
  },
} satisfies Record<string, FaultText>;

export type FaultId = keyof typeof faultTexts;
