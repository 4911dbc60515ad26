import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { LinkFormState } from '@/components/team/link-form-state';
import { fieldErrors } from '@/lib/actions/to-action-error';
import { setSessionCookie } from '@/lib/auth/session-cookie';
import { AppError } from '@/lib/errors';
import { isCodeValid } from '@/lib/team/is-code-valid';

type LinkForm = {
  purpose: 'setup' | 'password';
  values: Record<string, string>;
  complete: (values: Record<string, string>) => Promise<{ userId: string; sessionVersion: number }>;
};

const text = z.string().catch('');

/** The texts of a form by field name. */
export function readTexts(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, text.parse(form.get(name))]));
}

/**
 * Completes the form of a one-time link and signs the person in, or says what is wrong. The code is looked up first:
 * whoever has none cannot make the server hash passwords.
 */
export async function completeLinkForm({ purpose, values, complete }: LinkForm): Promise<LinkFormState> {
  const { password: _, ...kept } = values;
  try {
    if (!(await isCodeValid({ purpose, code: values.code ?? '' }))) {
      return { error: 'This link was used already or has expired.', fields: {}, values: kept };
    }
    await setSessionCookie(await complete(values));
  } catch (error) {
    if (error instanceof AppError) return { error: error.message, fields: error.fields, values: kept };
    if (!(error instanceof z.ZodError)) throw error;
    return { error: 'Some entries need a correction.', fields: fieldErrors(error), values: kept };
  }
  redirect('/campaigns');
}
