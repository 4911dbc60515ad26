import { z } from 'zod';
import { runFactory } from './run-factory';

const campaign = z.object({ slug: z.string(), campaignId: z.uuid() });

const hostedAccountSchema = z.object({
  accountId: z.uuid(),
  domain: z.string(),
  admin: z.email(),
  manager: z.email(),
  password: z.string(),
  campaigns: z.object({
    open: campaign,
    welcome: campaign,
    off: campaign,
    early: campaign,
    ended: campaign,
    draft: campaign,
    counted: campaign,
  }),
});

export type HostedAccount = z.infer<typeof hostedAccountSchema>;

/** An account of a spec's own: its connection pushes to the sandbox, its campaigns are in every state. */
export const hostedAccount = (): HostedAccount =>
  hostedAccountSchema.parse(runFactory('print-hosted-account'));
