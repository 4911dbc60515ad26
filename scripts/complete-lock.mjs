// Adds the other platforms' packages to package-lock.json. An install from a registry that does not serve them leaves
// them out of the file, and `npm ci` then refuses it.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { completeLock } from './lib/complete-lock.mjs';
import { root } from './lib/project.mjs';

const file = path.resolve(process.argv[2] ?? path.join(root, 'package-lock.json'));
const { lock, added, unknown } = completeLock(JSON.parse(readFileSync(file, 'utf8')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
for (const name of unknown) console.warn(`left out ${name}: its name tells no platform`);
console.log(`added ${added.length} packages of other platforms`);
