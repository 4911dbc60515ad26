'use server';

import { headers } from 'next/headers';
import { defineAction } from '@/lib/actions/define-action';
import { preferredLocale } from '@/lib/http/preferred-locale';
import { compareRevisions as compareRevisionsVerb } from '@/lib/integrations/compare-revisions';
import { describeConnection as describeConnectionVerb } from '@/lib/integrations/describe-connection';
import { getConfigureContext as getConfigureContextVerb } from '@/lib/integrations/get-configure-context';
import { listRevisions as listRevisionsVerb } from '@/lib/integrations/list-revisions';
import { readConnectionSchema as readConnectionSchemaVerb } from '@/lib/integrations/read-connection-schema';
import { restoreRevision as restoreRevisionVerb } from '@/lib/integrations/restore-revision';
import { saveConnection as saveConnectionVerb } from '@/lib/integrations/save-connection';
import {
  compareRevisionsSchema,
  configureContextSchema,
  describeConnectionSchema,
  listRevisionsSchema,
  readConnectionSchemaSchema,
  restoreRevisionSchema,
  saveConnectionSchema,
  setConnectionEnabledSchema,
  testConnectionSchema,
} from '@/lib/integrations/schemas';
import { setConnectionEnabled as setConnectionEnabledVerb } from '@/lib/integrations/set-connection-enabled';
import { testConnection as testConnectionVerb } from '@/lib/integrations/test-connection';

const manage = 'integration:manage';
/** Words about a partner come in the language of the browser. */
const browserLocale = async () => preferredLocale((await headers()).get('accept-language'));

export const saveConnection = defineAction(manage, saveConnectionSchema, saveConnectionVerb);

export const testConnection = defineAction(
  manage,
  testConnectionSchema.omit({ locale: true }),
  async ({ ctx, input }) => testConnectionVerb({ ctx, input: { ...input, locale: await browserLocale() } }),
);

export const setConnectionEnabled = defineAction(
  manage,
  setConnectionEnabledSchema,
  setConnectionEnabledVerb,
);

export const describeConnection = defineAction(manage, describeConnectionSchema, describeConnectionVerb);

export const readConnectionSchema = defineAction(
  manage,
  readConnectionSchemaSchema.omit({ locale: true }),
  async ({ ctx, input }) =>
    readConnectionSchemaVerb({ ctx, input: { ...input, locale: await browserLocale() } }),
);

export const getConfigureContext = defineAction(manage, configureContextSchema, getConfigureContextVerb);

export const listRevisions = defineAction(manage, listRevisionsSchema, listRevisionsVerb);

export const compareRevisions = defineAction(manage, compareRevisionsSchema, compareRevisionsVerb);

export const restoreRevision = defineAction(manage, restoreRevisionSchema, restoreRevisionVerb);
