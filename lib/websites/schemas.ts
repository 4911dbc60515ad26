import { z } from 'zod';
import { localeSchema } from '../forms/variables';
import { typedText } from '../text-schema';
import { toDomain } from './to-domain';

/** What people type or paste as a domain; the result is as `toDomain` writes it. */
export const domainSchema = z
  .string()
  .max(2000, 'This address is too long.')
  .transform((typed, context) => {
    const domain = toDomain(typed);
    if (domain !== null) return domain;
    const message = 'Enter a domain, for example www.company.com.';
    context.issues.push({ code: 'custom', input: typed, message });
    return z.NEVER;
  });

const websiteNameSchema = typedText(120).min(1, 'Give the website a name.');

/** `website` names the one to change and the version that was opened; null adds one. */
export const saveWebsiteSchema = z
  .object({
    website: z.object({ id: z.uuid(), version: z.int().positive() }).nullable(),
    name: websiteNameSchema,
    domain: domainSchema,
    locales: z
      .array(localeSchema)
      .min(1, 'Choose at least one language.')
      .transform((chosen) => localeSchema.options.filter((locale) => chosen.includes(locale))),
    /** Of a new campaign. */
    locale: localeSchema,
    /** ISO 3166-1 alpha-2. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'Choose a country.')
      .nullable(),
  })
  .refine(({ locale, locales }) => locales.includes(locale), {
    path: ['locale'],
    message: 'Choose one of the languages above.',
  });
export type SaveWebsiteInput = z.infer<typeof saveWebsiteSchema>;

export const deleteWebsiteSchema = z.object({ websiteId: z.uuid() });
