import { execFileSync } from 'node:child_process';

/** Runs a script of tests/factories on the database of the application under test and parses what it prints. */
export function runFactory(script: string): unknown {
  const args = ['--conditions=react-server', '--import', 'tsx', `tests/factories/${script}.ts`];
  const printed = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ NODE_OPTIONS: '', LOG_LEVEL: 'silent', GIGYA_SANDBOX_ORIGIN: process.env.E2E_SANDBOX_ORIGIN },
    },
  });
  return JSON.parse(printed);
}
