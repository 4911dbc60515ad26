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

/** The name of a custom field or of an opt-in: what API clients send and what a mapping refers to. */
export const customNameSchema = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'Use small letters, digits and underscores, a letter first.')
  .refine((name) => !variableSchema.safeParse(name).success, 'This is the name of a standard field.')
  // A record of answers must not find what every object inherits.
  .refine((name) => !(name in Object.prototype), 'This name is reserved. Choose another one.');

/** Validated answers to custom fields, by name: non-empty texts. A number has a point, a date is ISO YYYY-MM-DD. */
export type Answers = Record<string, string>;
export const answersSchema: z.ZodType<Answers> = z.record(z.string(), z.string().min(1));

/** `granted`: ticked, or Yes. `refused`: No. `empty`: not ticked, or not answered. */
export const optInDecisionSchema = z.enum(['granted', 'refused', 'empty']);
export type OptInDecision = z.infer<typeof optInDecisionSchema>;
/** What a person answered to the opt-ins of a form, by name. */
export type OptInDecisions = Record<string, OptInDecision>;

export const localeSchema = z.enum(['en', 'fr', 'nl']);
/** The product's three languages. */
export type Locale = z.infer<typeof localeSchema>;
