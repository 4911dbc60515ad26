import { expect, it } from 'vitest';
import { z } from 'zod';
import { callMethod } from '@/lib/gigya/call-method';
import { getSchema } from '@/lib/gigya/get-schema';
import { importLiteAccount } from '@/lib/gigya/import-lite-account';
import { answerOf, type Contract, codeOf } from './contract';
import { registerLite } from './register-lite';

type Content = Omit<Parameters<typeof importLiteAccount>[0], 'site' | 'signal'>;

/** The administrative way to make a lite account (api.md section 1.6). */
export function importContract(contract: Contract): void {
  async function importAccount(content: Content) {
    const result = await contract.call((to) => importLiteAccount({ ...to, ...content }));
    if (result.kind !== 'refused') contract.wasWritten(content.email);
    return result;
  }

  it('an import makes a lite account (1.6)', async () => {
    const email = contract.newEmail();
    const result = await importAccount({ email, profile: { firstName: 'Zoë' } });
    expect(codeOf(result)).toBe(0);
    const hasUid = result.kind === 'ok' && 'UID' in result.envelope;
    contract.observe('Does importLiteAccount answer a UID (9.3)?', hasUid);
    expect(await contract.find(email)).toMatchObject({ hasLiteAccount: true, hasFullAccount: false });
  });

  it('an import may or may not write what only the server may write (1.6)', async () => {
    const { fields } = answerOf(await contract.call(getSchema)).profileSchema;
    if (fields.state?.writeAccess !== 'serverOnly') return;
    const email = contract.newEmail();
    const params = { email, profile: { state: 'passerelle' } };
    const method = 'accounts.importLiteAccount';
    const result = await contract.call((to) => callMethod({ ...to, method, params, answer: z.object({}) }));
    if (result.kind !== 'refused') contract.wasWritten(email);
    contract.observe('What does an import of a serverOnly field answer (9.3)?', codeOf(result));
  });

  it('an import of a known address merges, replaces or is refused (1.6)', async () => {
    const email = contract.newEmail();
    answerOf(await registerLite({ contract, email, profile: { firstName: 'Zoë', zip: '3290' } }));
    const result = await importAccount({ email, profile: { zip: '1000' } });
    contract.observe('What does an import of a known lite account answer (9.3)?', codeOf(result));
    if (result.kind !== 'ok') return;
    const account = await contract.find(email, ({ profile }) => profile?.zip === '1000');
    const kept = account?.profile?.firstName === 'Zoë' ? 'merged' : 'replaced';
    contract.observe(
      'What does an import do to a known lite account (9.3)?',
      account ? kept : 'nothing seen',
    );
  });
}
