import { readFileSync, statSync } from 'node:fs';
import { Refusal } from '../project.mjs';

const isRoot = () => process.getuid?.() === 0;

/** The owner of an existing data folder, so that root can go on with what an ordinary user began. */
function ownerOf(data) {
  const found = statSync(data, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

/**
 * The account that runs PostgreSQL when we are root (PostgreSQL refuses root); undefined where it is our own.
 * @param {string} data the data folder, which may not exist yet
 * @returns {{ uid: number, gid: number } | undefined}
 */
export function postgresAccount(data) {
  if (!isRoot()) return undefined;
  const owner = ownerOf(data);
  if (owner) return owner;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const accounts = new Map(lines.map((line) => line.split(':')).map((fields) => [fields[0], fields]));
  const account = accounts.get('postgres') ?? accounts.get('nobody');
  if (!account) {
    throw new Refusal(
      'As root, PostgreSQL needs a postgres or a nobody account to run as: set DATABASE_URL.',
    );
  }
  return { uid: Number(account[2]), gid: Number(account[3]) };
}
