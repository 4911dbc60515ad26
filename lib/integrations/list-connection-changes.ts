import 'server-only';
import { z } from 'zod';
import { listAudit } from '../audit/list-audit';
import type { Context } from '../context';
import { prisma } from '../db/client';
import { mayConfigure, websiteNames } from './internal';
import { getManifest } from './manifests';
import { getImplementation } from './registry';

export type ConnectionChange = {
  id: string;
  at: string;
  /** The person's name, or null when the system acted. */
  actor: string | null;
  action: string;
  integrationId: string;
  /** Its product name, or the id of one that is no longer offered. */
  integrationName: string;
  /** The website that it was done for, by its name; null for the Global settings. */
  website: string | null;
  /** `name` and the keys of the settings and secrets that were changed. */
  changed: string[];
  isFirst: boolean;
  /** Deliveries that were held or released with it. */
  deliveries: number;
  works: boolean;
  /** Whether a test pushed a sample person, and took it away again. */
  pushedSample: boolean;
  /** The revision that was gone back to; null for anything else. */
  restored: number | null;
  /** What the partner told about itself, as a choice is called, by the name of a setting; for admins only. */
  detected: Record<string, string>;
};

const detailSchema = z.object({
  integration: z.string().catch(''),
  changed: z.array(z.string()).catch([]),
  revision: z.number().catch(0),
  released: z.number().catch(0),
  deliveries: z.number().catch(0),
  works: z.boolean().catch(false),
  website: z.uuid().nullable().catch(null),
  pushedSample: z.boolean().catch(false),
  restored: z.number().nullable().catch(null),
  detected: z.record(z.string(), z.string()).catch({}),
});

/** Who last configured, tested and switched the account's connections, newest first. */
export async function listConnectionChanges({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<ConnectionChange[]> {
  const { limit } = z.object({ limit: z.int() }).parse(input);
  const records = await listAudit({ ctx, input: { subjectKind: 'connection', limit } });
  const entries = records.map(({ detail, ...record }) => ({ ...record, detail: detailSchema.parse(detail) }));
  const ids = entries.flatMap(({ detail }) => detail.website ?? []);
  const names = await websiteNames(prisma(), { accountId: ctx.accountId, ids });
  return entries.map(({ detail, id, at, actor, action }) => {
    const { integration, revision, released, deliveries, detected, website, ...facts } = detail;
    return {
      ...{ id, at, actor, action },
      ...facts,
      integrationId: integration,
      integrationName: getManifest(integration)?.name ?? integration,
      website: website && (names.get(website) ?? null),
      isFirst: revision === 1,
      deliveries: released + deliveries,
      detected: mayConfigure(ctx) ? choiceLabels(integration, detected) : {},
    };
  });
}

function choiceLabels(integrationId: string, settings: Record<string, string>): Record<string, string> {
  const choices = getImplementation(integrationId)?.choices() ?? {};
  const labelled = Object.entries(settings).map(([name, value]) => {
    const choice = choices[name]?.find((option) => option.value === value);
    return [name, choice?.label ?? value];
  });
  return Object.fromEntries(labelled);
}
