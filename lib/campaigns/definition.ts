import { z } from 'zod';
import { localeSchema, variableSchema } from '../forms/variables';
import { typedText } from '../text-schema';

const formFieldSchema = z.object({
  variable: variableSchema,
  label: typedText(120).min(1, 'Give the field a label.'),
  help: typedText(300).default(''),
  mandatory: z.boolean(),
});
export type FormField = z.infer<typeof formFieldSchema>;

export const generalSchema = z
  .object({
    publicName: typedText(120).min(1, 'Give the campaign a public name.'),
    locale: localeSchema,
    /** ISO instants; participants are let in from `startsAt` until `endsAt`. */
    startsAt: z.iso.datetime({ offset: true }).nullable().default(null),
    endsAt: z.iso.datetime({ offset: true }).nullable().default(null),
  })
  .refine((general) => !general.startsAt || !general.endsAt || general.startsAt < general.endsAt, {
    path: ['endsAt'],
    message: 'The end must come after the start.',
  });

export const welcomeSchema = z.object({
  enabled: z.boolean(),
  title: typedText(200),
  text: typedText(2000),
  button: typedText(60),
});

export const formSchema = z.object({
  title: typedText(200),
  intro: typedText(2000),
  submit: typedText(60).min(1, 'Give the button a text.'),
  fields: z.array(formFieldSchema).max(variableSchema.options.length),
  /** The connection chosen under Single Sign-On (SSO), or null for None. */
  connectionId: z.uuid().nullable(),
});

export const exitSchema = z.object({
  title: typedText(200).min(1, 'Give the exit screen a title.'),
  text: typedText(2000),
  linkLabel: typedText(60),
  linkUrl: z.union([
    z.literal(''),
    z.url({ protocol: /^https?$/, error: 'Enter an address that begins with https://.' }),
  ]),
});

/** What a campaign is made of: the editable draft and, once published, the content of a revision. */
export const definitionSchema = z.object({
  general: generalSchema,
  welcome: welcomeSchema,
  form: formSchema,
  exit: exitSchema,
});
export type CampaignDefinition = z.infer<typeof definitionSchema>;
export type CampaignStep = keyof CampaignDefinition;
