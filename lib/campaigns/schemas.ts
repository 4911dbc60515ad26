import { z } from 'zod';
import { localeSchema } from '../forms/variables';
import { typedText } from '../text-schema';
import { exitSchema, formSchema, generalSchema, welcomeSchema } from './definition';

const internalName = typedText(120).min(1, 'Give the campaign a name.');
const slug = z
  .string()
  .trim()
  .toLowerCase()
  .max(80, 'Use at most 80 characters.')
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, 'Use letters, digits and hyphens only.');

export const campaignIdSchema = z.object({ campaignId: z.uuid() });

export const createCampaignSchema = z.object({
  internalName,
  websiteId: z.uuid('Choose a website.'),
  locale: localeSchema,
});

const versioned = campaignIdSchema.extend({ expectedVersion: z.int().positive() });

/** One step's content as the configurator saves it. */
export const saveStepSchema = z.discriminatedUnion('step', [
  versioned.extend({
    step: z.literal('general'),
    value: z.object({ internalName, slug, websiteId: z.uuid('Choose a website.'), general: generalSchema }),
  }),
  versioned.extend({ step: z.literal('welcome'), value: welcomeSchema }),
  versioned.extend({ step: z.literal('form'), value: formSchema }),
  versioned.extend({ step: z.literal('exit'), value: exitSchema }),
]);
export type SaveStepInput = z.infer<typeof saveStepSchema>;

export const publishCampaignSchema = versioned;
export const setCampaignOnSchema = campaignIdSchema.extend({ isOn: z.boolean() });

export const listCampaignsSchema = z.object({
  cursor: z.uuid().optional(),
  search: typedText(100).optional(),
});
