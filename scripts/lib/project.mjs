import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, wherever a script was called from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The folder that holds what an installation must keep: the embedded database and the secrets. */
export const dataFolder = () => path.resolve(root, process.env.DATA_DIR || '.data');

/** An error that a person can act on: it is shown as its sentence alone, without a stack. */
export class Refusal extends Error {}
