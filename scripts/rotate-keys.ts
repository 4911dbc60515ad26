import { rotateKeys } from '../lib/credentials/rotate-keys';
import { closeDatabase } from '../lib/db/client';

const { sealedAgain, unreadable } = await rotateKeys();
console.log(`${sealedAgain} sealed again with the first key, ${unreadable} could not be opened`);
if (unreadable > 0) process.exitCode = 1;
await closeDatabase();
