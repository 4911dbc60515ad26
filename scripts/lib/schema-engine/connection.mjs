import pg from 'pg';

/**
 * What adapter-pg needs to connect. The address is taken apart because a `connectionString` would win over the name
 * of the shadow database.
 */
export function connectionOf(address) {
  const url = new URL(address);
  const schema = url.searchParams.get('schema') ?? undefined;
  url.searchParams.delete('schema');
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url.href });
  return { config: { host, port, user, password, database, ssl, max: 5 }, schema };
}

/** Opens one connection, runs `work` with it and closes it. */
async function withClient(address, work) {
  const client = new pg.Client(connectionOf(address).config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Throws what the server or the network says where it cannot be connected to. */
export const checkConnection = (address) => withClient(address, async () => undefined);

/** Creates the database that the address names unless it is there. @returns its name */
export async function createDatabase(address) {
  const url = new URL(address);
  const name = decodeURIComponent(url.pathname.slice(1));
  url.pathname = '/postgres';
  await withClient(url.href, async (client) => {
    try {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    } catch (error) {
      if (error.code !== '42P04') throw error;
    }
  });
  return name;
}
