/** A text as accounts.search takes it: in double quotes, with `"` and `\` escaped (api.md section 1.5). */
export const quoteText = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/**
 * The query for everybody with this e-mail address. Exact and, as documented, case-sensitive: e-mail is an encrypted
 * field, on which only `=`, `!=` and an exact CONTAINS work (api.md section 1.5).
 */
export function emailQuery(input: { email: string; from?: 'emailAccounts' | 'accounts' }): string {
  return `SELECT * FROM ${input.from ?? 'emailAccounts'} WHERE profile.email = ${quoteText(input.email)}`;
}
