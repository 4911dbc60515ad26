import { z } from 'zod';
import { isHiddenInput } from '../forms/hidden-inputs';
import { customNameSchema, localeSchema, variableSchema } from '../forms/variables';
import { typedText } from '../text-schema';

const fieldTexts = {
  label: typedText(120).min(1, 'Give the field a label.'),
  help: typedText(300).default(''),
  mandatory: z.boolean(),
};

/** Has no kind: with one, a variable's name is refused as the name of a custom field. */
const nativeFieldSchema = z.object({
  variable: variableSchema,
  kind: z.undefined().optional(),
  ...fieldTexts,
});

export const customKinds = ['text', 'long_text', 'number', 'date', 'choice'] as const;

const customFieldSchema = z
  .object({
    variable: customNameSchema.refine(
      (name) => !isHiddenInput(name),
      'The form itself uses this name. Choose another one.',
    ),
    kind: z.enum(customKinds),
    /** What can be chosen, for `choice` alone. */
    options: z.array(typedText(120).min(1, 'Give the option a text.')).max(50).default([]),
    ...fieldTexts,
  })
  .refine(({ kind, options }) => kind !== 'choice' || options.length > 0, {
    path: ['options'],
    message: 'Give it at least one option.',
  })
  .refine(({ kind, options }) => kind !== 'choice' || new Set(options).size === options.length, {
    path: ['options'],
    message: 'Two options are the same.',
  });

/** An input of the form: it fills one of the 14 variables, or is a custom one with a kind. */
const formFieldSchema = z.union([nativeFieldSchema, customFieldSchema]);
export type NativeField = z.infer<typeof nativeFieldSchema>;
export type CustomField = z.infer<typeof customFieldSchema>;
export type FormField = NativeField | CustomField;

/** Whether a field is a custom one. */
export const isCustomField = (field: FormField): field is CustomField => field.kind !== undefined;

export const optInCategories = ['newsletter', 'legal', 'third_parties', 'other'] as const;

const optInSchema = z.object({
  name: customNameSchema,
  wording: typedText(1000).min(1, 'Write what people agree to.'),
  category: z.enum(optInCategories),
  style: z.enum(['checkbox', 'yes_no']),
  /** The form is accepted only with a Yes. */
  mandatory: z.boolean(),
});
/** A consent that the form asks for, never pre-ticked. */
export type OptIn = z.infer<typeof optInSchema>;

export const generalSchema = z
  .object({
    publicName: typedText(120).min(1, 'Give the campaign a public name.'),
    locale: localeSchema,
    /** ISO 3166-1 alpha-2: where its participants live, when they do not say; the website's when null. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'Choose a country.')
      .nullable()
      .default(null),
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

export const formSchema = z
  .object({
    title: typedText(200),
    intro: typedText(2000),
    submit: typedText(60).min(1, 'Give the button a text.'),
    fields: z.array(formFieldSchema).max(50, 'A form has at most 50 fields.'),
    optIns: z.array(optInSchema).max(20, 'A form has at most 20 opt-ins.').default([]),
    /** The connection chosen under Single Sign-On (SSO), or null for None. */
    connectionId: z.uuid().nullable(),
  })
  .superRefine(({ fields, optIns }, context) => {
    const refuseTwice = (path: 'fields' | 'optIns', key: 'variable' | 'name', names: string[]) => {
      for (const [index, name] of names.entries()) {
        if (names.indexOf(name) === index) continue;
        context.addIssue({ code: 'custom', path: [path, index, key], message: `There is another ${name}.` });
      }
    };
    refuseTwice(
      'fields',
      'variable',
      fields.map(({ variable }) => variable),
    );
    refuseTwice(
      'optIns',
      'name',
      optIns.map(({ name }) => name),
    );
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
