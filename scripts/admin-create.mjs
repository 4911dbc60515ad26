import { setupLink } from './lib/announce.mjs';
import { runWithDatabase } from './lib/run-piece.mjs';

await runWithDatabase({
  command: 'npm run admin:create',
  work: async (env) => {
    const link = await setupLink(env);
    console.log(link ?? 'There are users already: an admin adds more in Settings > Team.');
  },
});
