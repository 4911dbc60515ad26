import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const makers = {
  ENCRYPTION_KEYS: { file: 'encryption-keys', make: () => `k1:${randomBytes(32).toString('base64')}` },
  NEXTAUTH_SECRET: { file: 'nextauth-secret', make: () => randomBytes(32).toString('base64url') },
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: {
    file: 'server-actions-key',
    make: () => randomBytes(32).toString('base64'),
  },
};

/** Writes the file whole and only where there is none, so that two first starts agree on one value. */
function writeOnce(file, value) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${value}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readOrMake({ folder, file, make }) {
  const target = path.join(folder, file);
  try {
    return readFileSync(target, 'utf8').trim();
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  writeOnce(target, make());
  return readFileSync(target, 'utf8').trim();
}

/**
 * A secret of this installation: the variable where it is set, else a value made once and kept in DATA_DIR/secrets
 * for nobody but its owner.
 * @param {{ name: keyof typeof makers, dataFolder: string, variables?: Record<string, string | undefined> }} input
 */
export function installationSecret({ name, dataFolder, variables = process.env }) {
  const given = variables[name];
  if (given) return given;
  const folder = path.join(dataFolder, 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return readOrMake({ folder, ...makers[name] });
}
