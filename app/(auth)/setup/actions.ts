'use server';

import type { LinkFormState } from '@/components/team/link-form-state';
import { completeSetup } from '@/lib/team/complete-setup';
import { setupSchema } from '@/lib/team/schemas';
import { completeLinkForm, readTexts } from '../complete-link-form';

export async function setUp(_previous: LinkFormState, form: FormData): Promise<LinkFormState> {
  const values = readTexts(form, Object.keys(setupSchema.shape));
  return completeLinkForm({ purpose: 'setup', values, complete: completeSetup });
}
