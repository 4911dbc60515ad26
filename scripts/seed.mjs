import { step } from './lib/log.mjs';
import { runTypescript } from './lib/run.mjs';
import { runWithDatabase } from './lib/run-piece.mjs';

await runWithDatabase({
  command: 'node scripts/seed.mjs',
  work: async (env) => {
    await runTypescript('prisma/seed.ts', { env });
    step('the demo is seeded');
  },
});
