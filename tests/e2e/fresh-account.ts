import { z } from 'zod';
import { runFactory } from './run-factory';

const accountSchema = z.object({
  accountId: z.uuid(),
  admin: z.email(),
  manager: z.email(),
  password: z.string(),
});

/** An account of its own for one test: an admin and a manager, one website, nothing set up. */
export const freshAccount = () => accountSchema.parse(runFactory('print-fresh-account'));
