import { z } from 'zod';

/** An e-mail address of a colleague, in the form in which it is stored. */
export const userEmailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'This address is too long.')
  .pipe(z.email('Enter a complete e-mail address, for example name@company.com.'));

export const passwordSchema = z
  .string()
  .min(12, 'Use at least 12 characters.')
  .max(200, 'Use at most 200 characters.');

export const signInSchema = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(200),
});

/** A path of this application to go on to, or the start page: never another site. */
export const callbackPathSchema = z
  .string()
  .regex(/^\/(?![/\\])[^\\\s]*$/)
  .max(2000)
  .catch('/campaigns');
