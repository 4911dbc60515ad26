import path from 'node:path';
import { defineConfig } from 'prisma/config';

// Prisma's CLI downloads a schema-engine binary before any command; this stand-in runs the same engine from npm alone.
if (process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve('scripts/lib/schema-engine.mjs');
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://unset@127.0.0.1:1/unset' },
});
