import { runTypescript } from './lib/run.mjs';
import { runWithDatabase } from './lib/run-piece.mjs';

await runWithDatabase({
  command: 'npm run keys:rotate',
  work: async (env) => {
    await runTypescript('scripts/rotate-keys.ts', { env });
  },
});
