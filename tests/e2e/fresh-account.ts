import { execFileSync } from 'node:child_process';
import { z } from 'zod';

const accountSchema = z.object({
  accountId: z.uuid(),
  admin: z.email(),
  manager: z.email(),
  password: z.string(),
});

/** An account of its own for one test: an admin and a manager, one website, nothing set up. */
export function freshAccount(name = 'Fresh Media') {
  const script = [
    '--conditions=react-server',
    '--import',
    'tsx',
    'tests/factories/print-fresh-account.ts',
    name,
  ];
  const printed = execFileSync(process.execPath, script, {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return accountSchema.parse(JSON.parse(printed));
}
