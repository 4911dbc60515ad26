import { step } from './lib/log.mjs';
import { migrate } from './lib/migrate.mjs';
import { runWithDatabase } from './lib/run-piece.mjs';

await runWithDatabase({
  command: 'npm run migrate',
  work: async (env) => {
    await migrate(env);
    step('the migrations are applied');
  },
});
