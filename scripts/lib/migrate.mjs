import { step } from './log.mjs';
import { runProgram } from './run.mjs';

/** Applies the migrations that are not applied yet; past a pooler, where there is one. */
export async function migrate(env) {
  step('applying the migrations');
  const url = env.DATABASE_DIRECT_URL || env.DATABASE_URL;
  await runProgram('prisma', ['migrate', 'deploy'], {
    env: { ...env, DATABASE_URL: url },
    output: 'shown on failure',
  });
}
