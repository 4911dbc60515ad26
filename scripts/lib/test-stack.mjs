import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { freePort } from './port.mjs';
import { withClient } from './postgres/connect.mjs';
import { dataFolder, root } from './project.mjs';
import { runTypescript } from './run.mjs';
import { installationSecret } from './secrets.mjs';
import { localOrigin, startStack } from './stack.mjs';

async function copyTemplate({ templateUrl, urlFor, name }) {
  const template = new URL(templateUrl).pathname.slice(1);
  await withClient(urlFor('postgres'), (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`),
  );
  return urlFor(name);
}

async function environment(databaseUrl) {
  const port = await freePort();
  const sandboxPort = await freePort();
  const host = '127.0.0.1';
  const origin = `http://${host}:${port}`;
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATABASE_EMBEDDED: '1',
    DEMO: '1',
    HOST: host,
    HOSTNAME: host,
    PORT: String(port),
    APP_URL: origin,
    NEXTAUTH_URL: origin,
    SANDBOX_PORT: String(sandboxPort),
    GIGYA_SANDBOX_ORIGIN: `http://${host}:${sandboxPort}`,
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: installationSecret({
      name: 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
      dataFolder: dataFolder(),
    }),
  };
}

/** The file with what the pieces printed during the browser tests. */
export const stackLog = path.join(root, 'test-results', 'stack.log');

/**
 * Starts the built application with a seeded database of its own on free ports.
 * @param {{ templateUrl: string, urlFor: (database: string) => string }} cluster
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} env: what the browser tests need
 */
export async function startTestStack({ templateUrl, urlFor }) {
  const env = await environment(await copyTemplate({ templateUrl, urlFor, name: 'passerelle_e2e' }));
  await runTypescript('prisma/seed.ts', { env });
  mkdirSync(path.dirname(stackLog), { recursive: true });
  const log = createWriteStream(stackLog);
  const stack = startStack({ env, write: (line) => log.write(`${line}\n`) });
  const stop = async () => {
    await stack.stop();
    log.end();
  };
  try {
    await stack.healthy();
  } catch (error) {
    await stop();
    throw error;
  }
  const { DATABASE_URL, ENCRYPTION_KEYS, NEXTAUTH_SECRET, GIGYA_SANDBOX_ORIGIN } = env;
  const origins = { E2E_BASE_URL: localOrigin(env), E2E_SANDBOX_ORIGIN: GIGYA_SANDBOX_ORIGIN };
  return { env: { ...origins, DATABASE_URL, ENCRYPTION_KEYS, NEXTAUTH_SECRET }, stop };
}
