import { z } from 'zod';

/** The 14 CRM variables that a form field can fill, in the order in which they are offered. */
export const variables = [
  'email',
  'firstname',
  'lastname',
  'gender',
  'birthday',
  'phone',
  'address',
  'number',
  'box',
  'locality',
  'zipcode',
  'country',
  'function',
  'company',
] as const;

export const variableSchema = z.enum(variables);
export type Variable = z.infer<typeof variableSchema>;

/** Validated answers: every value is a non-empty text; what was left empty is absent. */
export type Profile = Partial<Record<Variable, string>>;
export const profileSchema: z.ZodType<Profile> = z.partialRecord(variableSchema, z.string().min(1));

export const localeSchema = z.enum(['en', 'fr', 'nl']);
/** The product's three languages. */
export type Locale = z.infer<typeof localeSchema>;
