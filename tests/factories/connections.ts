import { randomUUID } from 'node:crypto';
import type { Context } from '@/lib/context';
import { prisma } from '@/lib/db/client';
import { listIntegrations } from '@/lib/integrations/list-integrations';
import { saveConnection } from '@/lib/integrations/save-connection';

/** The keys of the sandbox's demo site. */
export const sandboxSecrets = {
  secret: 'c2FuZGJveC1zZWNyZXQtMDEyMzQ1Njc4OWFiY2RlZg==',
  userKey: 'AKsandbox',
  apiKey: '4_passerelle_sandbox',
};

export const liteRegistration = 'gigya-lite';

/** What the Configure dialog would send for a first save that also switches on. */
export const firstSave = {
  integrationId: liteRegistration,
  name: 'Gigya Lite Registration',
  settings: { dataCentre: 'eu1' },
  secrets: sandboxSecrets,
  expectedRevision: null,
  switchOn: true,
};

/** An enabled connection with working keys. */
export function makeConnection(
  ctx: Context,
  change: Partial<Omit<typeof firstSave, 'settings'>> & { settings?: object } = {},
) {
  return saveConnection({ ctx, input: { ...firstSave, ...change } });
}

/** A further website of an account. */
export async function makeWebsite(accountId: string, name = 'Radio Kempen'): Promise<string> {
  const { id } = await prisma().website.create({
    data: { accountId, name, domain: `${randomUUID().slice(0, 8)}.example` },
  });
  return id;
}

/** What somebody entered for a website in the dialog. */
export type WebsiteEntry = { websiteId: string; settings?: object; secrets?: object; inherit?: string[] };

/** Saves changes on top of the newest revision, unless they name another one. */
export async function changeConnection(
  ctx: Context,
  { websites = [], ...change }: { websites?: WebsiteEntry[] } & Record<string, unknown>,
) {
  const card = (await listIntegrations({ ctx })).find(({ id }) => id === liteRegistration);
  const entries = websites.map((website) => ({ settings: {}, secrets: {}, ...website }));
  return saveConnection({
    ctx,
    input: {
      integrationId: liteRegistration,
      name: card?.connection?.name ?? firstSave.name,
      settings: {},
      secrets: {},
      expectedRevision: card?.connection?.revision ?? null,
      ...change,
      websites: entries,
    },
  });
}
