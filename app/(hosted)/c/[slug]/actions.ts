'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '@/lib/forms/form-state';
import { submitForm } from '@/lib/participations/submit-form';

const formSchema = z.instanceof(FormData);
const slugSchema = z.string().max(200).catch('');

/**
 * Submits the hosted form. A browser with JavaScript gets the state back and goes on by itself, which costs a third
 * of a redirect inside an action; one without is redirected.
 */
export async function participate(_previous: FormState, posted: FormData): Promise<FormState> {
  const form = formSchema.parse(posted);
  const requestHeaders = await headers();
  const slug = slugSchema.parse(form.get('slug'));
  const state = await submitForm({ slug, form, headers: requestHeaders });
  if (state.next && !requestHeaders.has('next-action')) redirect(state.next);
  return state;
}
