import { z } from 'zod';
import { dataCentreIds } from '../../gigya/data-centres';
import type { Manifest, SettingMeta } from '../define';
import { explanation } from './explanation';
import { faultTexts } from './fault-texts';
import { mappingSchema, nativeMapping, optInMappingSchema } from './mapping/settings';
import { bareKey, privateKeyProblem } from './private-key-text';
import { warningTexts } from './warning-texts';

const ASK = 'Ask your Gigya expert.';
const protectionSection = {
  title: 'Account protection',
  help: 'What to do when the e-mail address already has a full account.',
};
const setting = (meta: SettingMeta): SettingMeta => meta;

/** Keys are copied from mails and consoles: blanks, line breaks and invisible characters come along and go. */
const pasted = () => z.string().overwrite((value) => value.replace(/[\s\p{Cf}]+/gu, ''));

/** Ways to authenticate (api.md sections 2.1 to 2.3), the default first. */
export const authenticationChoices = [
  { value: 'secret', label: 'Secret over TLS' },
  { value: 'signed', label: 'Signed requests (HMAC-SHA1)' },
  { value: 'bearer', label: 'Bearer token (RS256 key pair)' },
] as const;

/** Which of the three set-ups of product.md section 1 this site has. */
const setUpChoices = [
  {
    value: 'lite_only',
    label: 'Lite without Gigya SSO',
    help: 'The site has Lite accounts only. There are no full accounts to protect.',
  },
  {
    value: 'sso_elsewhere',
    label: 'Gigya SSO exists, only Lite is connected here',
    help: 'People become full members elsewhere, for example from an e-mail that you send.',
  },
  {
    value: 'both',
    label: 'Gigya SSO and Lite are both connected',
    help: 'Members with full accounts take part in campaigns too: protect what they told you.',
  },
] as const;

export const writeMethodChoices = [
  { value: 'automatic', label: 'Automatic' },
  { value: 'registration', label: 'Registration' },
  { value: 'import', label: 'Import' },
] as const;

const protectionChoices = [
  {
    value: 'overwrite',
    label: 'Latest data wins',
    help: 'No look-up, so fewer calls. A full account can be overwritten.',
  },
  {
    value: 'fill_gaps',
    label: 'Fill the gaps',
    help: 'Sends only the fields that are still empty on the full account.',
    tag: 'Recommended',
  },
  {
    value: 'never',
    label: 'Leave full accounts alone',
    help: 'Nothing of the profile is sent; the delivery is marked Skipped.',
  },
  {
    value: 'review',
    label: 'Hold for review',
    help: 'The delivery waits in the review list until somebody decides.',
  },
] as const;

const choiceOf = <Value extends string>(choices: readonly { value: Value }[], first: Value) =>
  z
    .enum(
      choices.map(({ value }) => value),
      'Choose one of the list.',
    )
    .default(first);

export const settingsSchema = z.object({
  // What was saved before there was a choice has none.
  authentication: z
    .enum(
      authenticationChoices.map(({ value }) => value),
      'Choose one of the list.',
    )
    .default('secret')
    .meta(
      setting({
        label: 'Authentication',
        help: 'Secret over TLS suits most sites. SAP recommends the key pair. Sign requests where the secret must not travel.',
        control: 'select',
      }),
    ),
  dataCentre: z.enum(dataCentreIds, 'Choose a data centre.').meta(
    setting({
      label: 'Data centre',
      help: 'Where your Gigya site lives. If it turns out to live elsewhere, Passerelle finds out and goes there.',
      control: 'select',
    }),
  ),
  writeMethod: choiceOf(writeMethodChoices, 'automatic').meta(
    setting({
      label: 'Write method',
      help: 'Registration writes what a visitor may write, Import what your server may. Automatic decides by the site’s schema.',
      control: 'segmented',
      options: [...writeMethodChoices],
    }),
  ),
  setUp: choiceOf(setUpChoices, 'lite_only').meta(
    setting({
      label: 'Your set-up',
      control: 'radio',
      options: [...setUpChoices],
      section: protectionSection,
    }),
  ),
  protection: choiceOf(protectionChoices, 'overwrite').meta(
    setting({
      label: 'When there is a full account',
      control: 'radio',
      options: [...protectionChoices],
      section: protectionSection,
    }),
  ),
  protectedOptIns: z
    .boolean()
    .default(false)
    .meta(
      setting({
        label: 'Still record their opt-ins',
        help: 'What they agree to is sent, nothing else.',
        control: 'flag',
        section: protectionSection,
        when: { setting: 'protection', is: ['never'] },
      }),
    ),
  searchesPerSecond: z
    .int('Enter a whole number.')
    .min(1, 'At least 1.')
    .max(1000, 'At most 1,000.')
    .default(10)
    .meta(
      setting({
        label: 'Searches per second',
        help: 'What your contract with SAP allows; 10 suits most. Only look-ups of full accounts search.',
        control: 'number',
        section: protectionSection,
        when: { setting: 'protection', is: ['fill_gaps', 'never', 'review'] },
      }),
    ),
  mapping: mappingSchema.default(nativeMapping).meta(
    setting({
      label: 'Mapping',
      help: 'What is sent of each participation, and to which parameter.',
      control: 'mapping',
    }),
  ),
  optIns: optInMappingSchema.default([]).meta(
    setting({
      label: 'Opt-ins',
      help: 'Which consent of your forms goes where.',
      control: 'optIns',
    }),
  ),
});
export type GigyaLiteSettings = z.infer<typeof settingsSchema>;

export const secretsSchema = z.object({
  secret: pasted()
    .min(1, { error: 'Enter the Gigya Secret.', abort: true })
    .max(500, 'A Gigya Secret is not this long. Copy only the secret.')
    .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, {
      error:
        'This is not a whole Gigya Secret. Copy it again, with any = at its end: it holds only letters, digits, + / and =.',
    })
    .meta(
      setting({
        label: 'Gigya Secret',
        help: `${ASK} It belongs to the user key below.`,
        control: 'secret',
        when: { setting: 'authentication', is: ['secret', 'signed'] },
      }),
    ),
  privateKey: z
    .string()
    .overwrite(bareKey)
    .min(1, { error: 'Enter the Gigya Private Key.', abort: true })
    .max(9_000, { error: 'A Gigya Private Key is not this long. Paste only the key.', abort: true })
    .refine((bare) => privateKeyProblem(bare) === null, {
      error: ({ input }) => privateKeyProblem(String(input)) ?? undefined,
    })
    .meta(
      setting({
        label: 'Gigya Private Key',
        help: `${ASK} Gigya’s console shows it once, with the user key below. Paste all of it.`,
        control: 'secret',
        when: { setting: 'authentication', is: ['bearer'] },
      }),
    ),
  userKey: pasted()
    .min(1, { error: 'Enter the Gigya User Key.', abort: true })
    .max(200, 'A Gigya User Key is not this long. Copy only the key.')
    .regex(/^[\w.-]+$/, 'A Gigya User Key holds only letters, digits, hyphens and underscores.')
    .meta(
      setting({
        label: 'Gigya User Key',
        help: `${ASK} A key of an application made for this, not of a person.`,
        control: 'secret',
      }),
    ),
  apiKey: pasted()
    .min(1, { error: 'Enter the Gigya API Key.', abort: true })
    .max(200, 'A Gigya API Key is not this long. Copy only the key.')
    .regex(/^[\w.-]+$/, 'A Gigya API Key holds only letters, digits, hyphens and underscores.')
    .refine(
      (value) => !value.startsWith('AK'),
      'This looks like a Gigya User Key. Copy the API key of your site.',
    )
    .meta(
      setting({ label: 'Gigya API Key', help: `${ASK} Each of your sites has its own.`, control: 'secret' }),
    ),
});

export const gigyaLiteManifest = {
  id: 'gigya-lite',
  name: 'Gigya Lite Registration',
  category: 'accounts',
  description: 'Turns each participant into a passwordless Lite account on your site, in real time.',
  logo: '/partners/gigya-lite.svg',
  capabilities: { singleSignOn: true },
  settings: settingsSchema,
  secrets: secretsSchema,
  explanation,
  destination: 'apiKey',
  faults: faultTexts,
  warnings: warningTexts,
} satisfies Manifest;
