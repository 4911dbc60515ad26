import pg from 'pg';
import { z } from 'zod';

const participationSchema = z.object({
  accountId: z.uuid(),
  receipt: z.string(),
  profile: z.record(z.string(), z.string()),
  channel: z.string(),
});
const attemptSchema = z.object({ outcome: z.string(), fault: z.string().nullable() });

async function select<Schema extends z.ZodType>(schema: Schema, text: string, values: string[]) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query(text, values);
    return z.array(schema).parse(rows);
  } finally {
    await client.end();
  }
}

/** What the application has stored of a person's participations in a campaign. */
export const participationsOf = (slug: string, email: string) =>
  select(
    participationSchema,
    `SELECT p."accountId", p.receipt, p.profile, p.channel FROM "Participation" p
     JOIN "Campaign" c ON c."accountId" = p."accountId" AND c.id = p."campaignId"
     WHERE c.slug = $1 AND p.email = $2`,
    [slug, email],
  );

/** The attempts to deliver a person's participations, in their order. */
export const attemptsOf = (email: string) =>
  select(
    attemptSchema,
    `SELECT a.outcome, a.fault FROM "DeliveryAttempt" a
     JOIN "Delivery" d ON d."accountId" = a."accountId" AND d.id = a."deliveryId"
     JOIN "Participation" p ON p."accountId" = d."accountId" AND p.id = d."participationId"
     WHERE p.email = $1 ORDER BY a."startedAt"`,
    [email],
  );
