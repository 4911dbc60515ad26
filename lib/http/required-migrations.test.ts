import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { requiredMigrations } from './required-migrations';

test('every migration of the repository is required by the health check', () => {
  const folders = readdirSync(path.resolve('prisma/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  expect(requiredMigrations).toEqual(folders);
});
