import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { postgresAccount } from './account.mjs';
import { postgresFolder } from './binaries.mjs';
import { defaultSharedFolder, openFolder, reachableByOthers } from './reach.mjs';

function makeFolder(folder) {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

/** Root's closed folder cannot hold the data of another account: it then lives beside the shared programs. */
function stateFolderFor({ wanted, asOther, sharedFolder }) {
  makeFolder(wanted);
  if (!asOther || reachableByOthers(wanted)) return wanted;
  const key = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  openFolder(sharedFolder);
  return openFolder(path.join(sharedFolder, `data-${key}`));
}

/**
 * Where a cluster's programs, data, password and log are, and who runs it.
 * @param {{ folder: string, sharedFolder?: string }} input folder: where the caller wants the cluster's state
 */
export function placeCluster({ folder, sharedFolder = defaultSharedFolder }) {
  const asOther = process.getuid?.() === 0;
  const stateFolder = stateFolderFor({ wanted: path.resolve(folder), asOther, sharedFolder });
  const data = path.join(stateFolder, 'data');
  return {
    stateFolder,
    data,
    account: postgresAccount(data),
    native: postgresFolder({ asOther, sharedFolder }),
    passwordFile: path.join(stateFolder, 'password'),
    logFile: path.join(stateFolder, 'postgres.log'),
  };
}
