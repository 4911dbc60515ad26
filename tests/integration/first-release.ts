import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { personKeyPlace } from '@/lib/credentials/account-key';
import { seal } from '@/lib/credentials/envelope';
import { pool } from '@/lib/db/client';
import { sealSecrets } from '@/lib/integrations/secrets';
import { liteRegistration, sandboxSecrets } from '../factories/connections';

export type FirstRelease = {
  accountId: string;
  websiteId: string;
  connectionId: string;
  campaignId: string;
  participationId: string;
  deliveryId: string;
};

const field = (variable: string) => ({ variable, label: variable, help: '', mandatory: true });

/** A definition as the first release wrote it: no opt-ins and no country. */
const definition = (connectionId: string) => ({
  general: { publicName: 'Win a weekend', locale: 'fr', startsAt: null, endsAt: null },
  welcome: { enabled: false, title: 'Bienvenue', text: '', button: 'Commencer' },
  form: {
    title: '',
    intro: '',
    submit: 'Participer',
    fields: ['firstname', 'lastname', 'email'].map(field),
    connectionId,
  },
  exit: { title: 'Merci', text: '', linkLabel: '', linkUrl: '' },
});

/** What an installation of the first release holds, written with its own columns: one of everything that matters. */
export async function fillFirstRelease(): Promise<FirstRelease> {
  const accountId = uuidv7();
  const made = {
    accountId,
    websiteId: uuidv7(),
    connectionId: uuidv7(),
    campaignId: uuidv7(),
    participationId: uuidv7(),
    deliveryId: uuidv7(),
  };
  const { websiteId, connectionId, campaignId, participationId, deliveryId } = made;
  const [connectionRevisionId, revisionId] = [uuidv7(), uuidv7()];
  const key = seal(personKeyPlace(accountId), randomBytes(32).toString('base64url'));
  const owner = { accountId, connectionId, websiteId: null };
  const secrets = sealSecrets(owner, {}, { values: sandboxSecrets, by: 'Ada', at: new Date() });
  const published = JSON.stringify(definition(connectionId));
  const statements: [text: string, values: unknown[]][] = [
    [`INSERT INTO "Account" (id, name, "personKeySealed") VALUES ($1, 'Kempen Media', $2)`, [accountId, key]],
    [
      `INSERT INTO "Website" ("accountId", id, name, domain, locale) VALUES ($1, $2, 'Kempen', 'kempen.example', 'fr')`,
      [accountId, websiteId],
    ],
    [
      `INSERT INTO "Connection" ("accountId", id, "integrationId", "updatedAt") VALUES ($1, $2, $3, now())`,
      [accountId, connectionId, liteRegistration],
    ],
    [
      `INSERT INTO "ConnectionRevision" ("accountId", id, "connectionId", number, name, settings, secrets)
       VALUES ($1, $2, $3, 1, 'Lite', '{"dataCentre": "sandbox"}', $4)`,
      [accountId, connectionRevisionId, connectionId, secrets],
    ],
    [
      `UPDATE "Connection" SET enabled = true, "currentRevisionId" = $3 WHERE "accountId" = $1 AND id = $2`,
      [accountId, connectionId, connectionRevisionId],
    ],
    [
      `INSERT INTO "Campaign" ("accountId", id, "websiteId", slug, "internalName", draft, "updatedAt")
       VALUES ($1, $2, $3, 'win-a-weekend', 'Win a weekend', $4, now())`,
      [accountId, campaignId, websiteId, published],
    ],
    [
      `INSERT INTO "CampaignRevision" ("accountId", id, "campaignId", number, definition) VALUES ($1, $2, $3, 1, $4)`,
      [accountId, revisionId, campaignId, published],
    ],
    [
      `UPDATE "Campaign" SET "currentRevisionId" = $3, "isOn" = true WHERE "accountId" = $1 AND id = $2`,
      [accountId, campaignId, revisionId],
    ],
    [
      `INSERT INTO "Participation" ("accountId", id, "campaignId", "revisionId", "personKey", email, profile, receipt,
         locale, channel, device)
       VALUES ($1, $2, $3, $4, 'zoe', 'zoe@mail.com', '{"email": "zoe@mail.com", "firstname": "Zoë"}', 'ABCD', 'fr',
         'minisite', 'desktop')`,
      [accountId, participationId, campaignId, revisionId],
    ],
    [
      `INSERT INTO "Delivery" ("accountId", id, "participationId", "connectionId", "personKey") VALUES ($1, $2, $3, $4, 'zoe')`,
      [accountId, deliveryId, participationId, connectionId],
    ],
    [
      `INSERT INTO "DeliveryLane" ("accountId", "connectionId", owner, epoch) VALUES ($1, $2, NULL, 7)`,
      [accountId, connectionId],
    ],
  ];
  for (const [text, values] of statements) await pool().query(text, values);
  return made;
}
