import { createCipheriv, randomBytes, randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import pg from 'pg';

const password = 'passerelle-demo';

type Role = 'admin' | 'manager';
export type OwnAccount = { accountId: string; emails: Record<Role, string> };

/** Runs statements on the database that the application under test uses. */
export async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A key of the account's own, sealed as the application does it; its modules do not load outside the application. */
function sealedPersonKey(accountId: string): string {
  const [id = '', key = ''] = (process.env.ENCRYPTION_KEYS ?? '').split(/[:,]/);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64'), iv);
  cipher.setAAD(Buffer.from(`${accountId}|account|personKey`));
  const sealed = Buffer.concat([cipher.update(randomBytes(32).toString('base64url')), cipher.final()]);
  const parts = [iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return ['v1', id, ...parts].join('.');
}

/**
 * An account of the test's own with an admin and a manager, so that what it switches and saves touches no other test.
 * They have the password of the demo.
 */
export function makeOwnAccount(): Promise<OwnAccount> {
  const accountId = randomUUID();
  const emails = { admin: `admin-${accountId}@team.example`, manager: `manager-${accountId}@team.example` };
  return withDatabase(async (client) => {
    await client.query(`INSERT INTO "Account" (id, name, "personKeySealed") VALUES ($1, 'Own account', $2)`, [
      accountId,
      sealedPersonKey(accountId),
    ]);
    for (const [role, email] of Object.entries(emails)) {
      const name = role === 'admin' ? 'Ada Admin' : 'Max Manager';
      await client.query(
        `WITH made AS (
           INSERT INTO "User" (id, email, name, "passwordHash")
           SELECT $1, $2, $3, "passwordHash" FROM "User" WHERE email = 'admin@demo.example' RETURNING id
         )
         INSERT INTO "Membership" ("accountId", "userId", role) SELECT $4, id, $5::"Role" FROM made`,
        [randomUUID(), email, name, accountId, role],
      );
    }
    return { accountId, emails };
  });
}

/** Puts live copies of the demo campaign into the account, which push to its only connection. */
export function addLiveCampaigns({ accountId }: OwnAccount, count: number): Promise<void> {
  return withDatabase(async (client) => {
    const websiteId = randomUUID();
    await client.query(`INSERT INTO "Website" ("accountId", id, name, domain) VALUES ($1, $2, 'Own', $3)`, [
      accountId,
      websiteId,
      `${accountId}.example`,
    ]);
    for (let made = 0; made < count; made += 1) {
      const [campaignId, revisionId] = [randomUUID(), randomUUID()];
      await client.query(
        `INSERT INTO "Campaign" ("accountId", id, "websiteId", slug, "internalName", draft, "updatedAt")
         SELECT $1, $2, $3, $4, 'Own', draft, now() FROM "Campaign" WHERE slug = 'win-a-weekend'`,
        [accountId, campaignId, websiteId, `own-${campaignId}`],
      );
      await client.query(
        `INSERT INTO "CampaignRevision" ("accountId", id, "campaignId", number, definition)
         SELECT $1, $2, $3, 1, jsonb_set(r.definition, '{form,connectionId}', to_jsonb(c.id::text))
         FROM "Campaign" d JOIN "CampaignRevision" r ON r.id = d."currentRevisionId", "Connection" c
         WHERE d.slug = 'win-a-weekend' AND c."accountId" = $1`,
        [accountId, revisionId, campaignId],
      );
      await client.query(
        `UPDATE "Campaign" SET "isOn" = true, "currentRevisionId" = $3 WHERE "accountId" = $1 AND id = $2`,
        [accountId, campaignId, revisionId],
      );
    }
  });
}

/** Makes the stored keys unreadable, as after the loss of the encryption key. */
export function loseKeys({ accountId }: OwnAccount): Promise<void> {
  return withDatabase(async (client) => {
    await client.query(
      `UPDATE "ConnectionRevision" SET secrets = regexp_replace(secrets::text, '"v1\\.[^.]+\\.', '"v1.gone.', 'g')::jsonb
       WHERE "accountId" = $1`,
      [accountId],
    );
  });
}

/** Keeps what a partner told with the current revision, as a delivery does when it is told. */
export function keepDetected({ accountId }: OwnAccount, settings: Record<string, string>): Promise<void> {
  return withDatabase(async (client) => {
    await client.query(
      `UPDATE "Connection" SET "detected" = jsonb_build_object('revisionId', "currentRevisionId"::text, 'settings', $2::jsonb)
       WHERE "accountId" = $1`,
      [accountId, JSON.stringify(settings)],
    );
  });
}

/** Signs in and opens a page of the console. */
export async function signInAs(page: Page, email: string, path: string): Promise<void> {
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL((url) => url.pathname === path.split('?')[0]);
}

/** Everything that the browser complains about from now on, a broken security policy included. */
export function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
