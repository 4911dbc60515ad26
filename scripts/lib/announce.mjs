import { step } from './log.mjs';
import { runTypescript } from './run.mjs';

function announceDemo(env) {
  console.log(`
  Console        ${env.APP_URL}
  Sign in as     admin@demo.example or manager@demo.example, password passerelle-demo
  Hosted form    ${env.APP_URL}/c/win-a-weekend
  Gigya sandbox  ${env.GIGYA_SANDBOX_ORIGIN}
`);
}

/** The one-time link that makes the first user; undefined when there are users. */
export async function setupLink(env) {
  const output = await runTypescript('scripts/setup-link.ts', { env, output: 'returned' });
  return output.trim() || undefined;
}

/** Says where everything is and how to get in. */
export async function announce(env) {
  step('ready');
  if (env.DEMO === '1') return announceDemo(env);
  console.log(`\n  Console  ${env.APP_URL}\n`);
  const link = await setupLink(env);
  if (link) console.log(`  Nobody can sign in yet. Make the first user with this link, once:\n  ${link}\n`);
}
