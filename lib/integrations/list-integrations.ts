import 'server-only';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { pool, prisma } from '../db/client';
import { askedFields } from './asked-fields';
import type { Manifest } from './define';
import { detectedWith } from './detected-with';
import { mayConfigure } from './internal';
import { manifests } from './manifests';
import { getImplementation } from './registry';
import { type SecretState, secretStates, storedSecretsSchema } from './secrets';

export type IntegrationCard = Pick<Manifest, 'id' | 'name' | 'category' | 'description' | 'logo'> & {
  choices: Record<string, { value: string; label: string }[]>;
  connection: {
    id: string;
    name: string;
    enabled: boolean;
    revision: number;
    settings: Record<string, string>;
    secrets: Record<string, SecretState>;
    /** What the partner told about itself, by the name of a setting. */
    detected: Record<string, string>;
    needsReentry: boolean;
    updatedAt: string;
  } | null;
  facts: { waiting: number; held: number; needYou: number; lastDeliveredAt: string | null };
  /** Campaigns that are on and push to this connection. */
  liveCampaigns: number;
};

/** Every integration with this account's connection. Settings and what is known of the keys are for admins only. */
export async function listIntegrations({ ctx }: { ctx: Context }): Promise<IntegrationCard[]> {
  authorise(ctx, 'console:view');
  const { accountId } = ctx;
  const seesSettings = mayConfigure(ctx);
  const [rows, facts] = await Promise.all([
    prisma().connection.findMany({
      where: { accountId },
      select: { id: true, integrationId: true, enabled: true, detected: true, currentRevision: true },
    }),
    readFacts(accountId),
  ]);
  return manifests.map((manifest) => {
    const { id, name, category, description, logo } = manifest;
    const row = rows.find(({ integrationId }) => integrationId === id);
    const revision = row?.currentRevision;
    const known = row && facts.get(row.id);
    const card = {
      id,
      name,
      category,
      description,
      logo,
      choices: seesSettings ? (getImplementation(id)?.choices() ?? {}) : {},
    };
    const { liveCampaigns = 0, ...counts } = known ?? {
      waiting: 0,
      held: 0,
      needYou: 0,
      lastDeliveredAt: null,
    };
    if (!row || !revision) return { ...card, connection: null, facts: counts, liveCampaigns };
    const states = secretStates(
      { accountId, connectionId: row.id },
      storedSecretsSchema.parse(revision.secrets),
    );
    return {
      ...card,
      connection: {
        id: row.id,
        name: revision.name,
        enabled: row.enabled,
        revision: revision.number,
        settings: seesSettings ? Object(revision.settings) : {},
        secrets: seesSettings ? states : {},
        detected: seesSettings ? detectedWith(revision.id, row.detected) : {},
        needsReentry: needsReentry(manifest, { settings: Object(revision.settings), states }),
        updatedAt: revision.createdAt.toISOString(),
      },
      facts: counts,
      liveCampaigns,
    };
  });
}

/** Whether a key that counts with these settings can no longer be read. */
function needsReentry(
  manifest: Manifest,
  { settings, states }: { settings: Record<string, unknown>; states: Record<string, SecretState> },
): boolean {
  const asked = Object.keys(askedFields(manifest, settings).secrets.shape);
  return asked.some((field) => states[field]?.isReadable === false);
}

type Facts = IntegrationCard['facts'] & { liveCampaigns: number };

// Counts of open deliveries come from partial indexes; the rest looks at the newest thousand only.
const factsSql = `
  SELECT c.id,
    (SELECT count(*)::int FROM "Delivery" d WHERE d."accountId" = c."accountId" AND d."connectionId" = c.id AND d.state IN ('pending', 'sending')) AS waiting,
    (SELECT count(*)::int FROM "Delivery" d WHERE d."accountId" = c."accountId" AND d."connectionId" = c.id AND d.state = 'held') AS held,
    coalesce(recent."needYou", 0)::int AS "needYou", recent."lastDeliveredAt",
    (SELECT count(*)::int FROM "Campaign" k JOIN "CampaignRevision" r ON r."accountId" = k."accountId" AND r.id = k."currentRevisionId"
      WHERE k."accountId" = c."accountId" AND k."isOn" AND r.definition #>> '{form,connectionId}' = c.id::text) AS "liveCampaigns"
  FROM "Connection" c
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE n.state IN ('rejected', 'exhausted')) AS "needYou", max(n."deliveredAt") AS "lastDeliveredAt"
    FROM (SELECT d.state, d."deliveredAt", d."connectionId" FROM "Delivery" d WHERE d."accountId" = c."accountId" ORDER BY d.id DESC LIMIT 1000) n
    WHERE n."connectionId" = c.id
  ) recent ON true
  WHERE c."accountId" = $1`;

async function readFacts(accountId: string): Promise<Map<string, Facts>> {
  type Row = {
    id: string;
    waiting: number;
    held: number;
    needYou: number;
    lastDeliveredAt: Date | null;
    liveCampaigns: number;
  };
  const { rows } = await pool().query<Row>(factsSql, [accountId]);
  return new Map(
    rows.map(({ id, lastDeliveredAt, ...counts }) => [
      id,
      { ...counts, lastDeliveredAt: lastDeliveredAt?.toISOString() ?? null },
    ]),
  );
}
