import { addLiveCampaigns, type OwnAccount, withDatabase } from './own-account';

const field = (variable: string, label: string) => ({
  variable,
  kind: 'text',
  options: [],
  label,
  help: '',
  mandatory: false,
});
const optIn = (name: string, wording: string) => ({
  name,
  wording,
  category: 'newsletter',
  style: 'checkbox',
  mandatory: false,
});

/** Gives the account one live campaign whose draft asks for two custom fields and two opt-ins. */
export async function addCustomForm(account: OwnAccount): Promise<void> {
  await addLiveCampaigns(account, 1);
  const fields = [field('hobby', 'Your hobby'), field('loyalty_number', 'Your loyalty number')];
  const optIns = [optIn('newsletter', 'Send me the newsletter.'), optIn('offers', 'Mail me offers.')];
  await withDatabase(async (client) => {
    await client.query(
      `UPDATE "Campaign"
       SET draft = jsonb_set(
         jsonb_set(draft, '{form,fields}', draft->'form'->'fields' || $2::jsonb), '{form,optIns}', $3::jsonb
       )
       WHERE "accountId" = $1`,
      [account.accountId, JSON.stringify(fields), JSON.stringify(optIns)],
    );
  });
}
