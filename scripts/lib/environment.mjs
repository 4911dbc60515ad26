import { dataFolder, Refusal } from './project.mjs';
import { installationSecret } from './secrets.mjs';

const commands = {
  ENCRYPTION_KEYS: `node -e "console.log('k1:' + require('crypto').randomBytes(32).toString('base64'))"`,
  NEXTAUTH_SECRET: `node -e "console.log(require('crypto').randomBytes(32).toString('base64url'))"`,
};

const purposes = {
  ENCRYPTION_KEYS: 'the keys that seal credentials',
  NEXTAUTH_SECRET: 'the secret that signs sessions',
};

/** On a database of one's own the secrets are one's own too: losing a made-up one would lose what it sealed. */
function requireSecrets(variables) {
  const missing = Object.keys(commands).filter((name) => !variables[name]);
  if (missing.length === 0) return;
  const lines = missing.map((name) => `  ${name}, ${purposes[name]}. Make one with:\n    ${commands[name]}`);
  throw new Refusal(
    `With DATABASE_URL these must be set, and kept for as long as the data:\n${lines.join('\n')}`,
  );
}

/** The secrets of this installation, made once where the database is the embedded one. */
function secrets({ embedded, variables }) {
  if (!embedded) requireSecrets(variables);
  const names = ['ENCRYPTION_KEYS', 'NEXTAUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'];
  const value = (name) => installationSecret({ name, dataFolder: dataFolder(), variables });
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Whether this installation is the demo: by itself only with the embedded database on this machine alone.
 * @param {{ embedded: boolean, host: string, variables?: Record<string, string | undefined> }} input
 */
export function isDemo({ embedded, host, variables = process.env }) {
  if (variables.DEMO) return variables.DEMO === '1';
  return embedded && loopback.has(host);
}

/** @param {Record<string, string | undefined>} variables */
export const sandboxPort = (variables) => variables.SANDBOX_PORT || '4010';

/**
 * The environment of the web server, the worker and every other piece.
 * @param {{ url: string, embedded: boolean }} database
 * @param {Record<string, string | undefined>} variables
 * @returns {Record<string, string | undefined>}
 */
export function pieceEnvironment({ url, embedded }, variables = process.env) {
  const host = variables.HOST || '127.0.0.1';
  const port = variables.PORT || '3000';
  const demo = isDemo({ embedded, host, variables });
  const sandbox = demo ? { GIGYA_SANDBOX_ORIGIN: `http://127.0.0.1:${sandboxPort(variables)}` } : {};
  const appUrl = variables.APP_URL || `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    ...sandbox,
    ...variables,
    ...secrets({ embedded, variables }),
    DATABASE_URL: url,
    DATABASE_EMBEDDED: embedded ? '1' : '0',
    APP_URL: appUrl,
    NEXTAUTH_URL: appUrl,
    HOST: host,
    HOSTNAME: host,
    PORT: port,
    SANDBOX_PORT: sandboxPort(variables),
    DEMO: demo ? '1' : '0',
  };
}
