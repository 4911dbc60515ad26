'use server';

import { headers } from 'next/headers';
import { defineAction } from '@/lib/actions/define-action';
import { preferredLocale } from '@/lib/http/preferred-locale';
import { saveConnection as saveConnectionVerb } from '@/lib/integrations/save-connection';
import {
  configureSchema,
  saveConnectionSchema,
  setConnectionEnabledSchema,
} from '@/lib/integrations/schemas';
import { setConnectionEnabled as setConnectionEnabledVerb } from '@/lib/integrations/set-connection-enabled';
import { testConnection as testConnectionVerb } from '@/lib/integrations/test-connection';

export const saveConnection = defineAction('integration:manage', saveConnectionSchema, saveConnectionVerb);

export const testConnection = defineAction('integration:manage', configureSchema, async ({ ctx, input }) => {
  const locale = preferredLocale((await headers()).get('accept-language'));
  return testConnectionVerb({ ctx, input: { ...input, locale } });
});

export const setConnectionEnabled = defineAction(
  'integration:manage',
  setConnectionEnabledSchema,
  setConnectionEnabledVerb,
);
