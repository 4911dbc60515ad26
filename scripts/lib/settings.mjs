import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

/** Reads the project's .env where there is one; what the environment has already stays as it is. */
export function loadSettings() {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
