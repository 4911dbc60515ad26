'use server';

import type { LinkFormState } from '@/components/team/link-form-state';
import { setPassword } from '@/lib/team/set-password';
import { completeLinkForm, readTexts } from '../complete-link-form';

export async function choosePassword(_previous: LinkFormState, form: FormData): Promise<LinkFormState> {
  const values = readTexts(form, ['code', 'password']);
  return completeLinkForm({ purpose: 'password', values, complete: setPassword });
}
