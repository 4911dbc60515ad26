import { randomUUID } from 'node:crypto';
import { type OwnAccount, withDatabase } from './own-account';

/** Gives the account websites of these names; their domains begin with the name. */
export function addWebsites({ accountId }: OwnAccount, names: readonly string[]): Promise<void> {
  return withDatabase(async (client) => {
    for (const name of names) {
      await client.query(`INSERT INTO "Website" ("accountId", id, name, domain) VALUES ($1, $2, $3, $4)`, [
        accountId,
        randomUUID(),
        name,
        `${name}.${accountId}.example`,
      ]);
    }
  });
}
