import { z } from 'zod';

const origin = process.env.E2E_SANDBOX_ORIGIN ?? '';

const accountsSchema = z.object({
  total: z.number(),
  accounts: z.array(z.looseObject({ email: z.string(), profile: z.record(z.string(), z.unknown()) })),
});

/** The sandbox's Lite accounts of one e-mail. */
export async function sandboxAccounts(email: string) {
  const response = await fetch(`${origin}/__admin/accounts?email=${encodeURIComponent(email)}`);
  return accountsSchema.parse(await response.json()).accounts;
}

/** Plans faults for the sandbox's next calls. */
export async function planFaults(faults: object[]): Promise<void> {
  const response = await fetch(`${origin}/__admin/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
}
