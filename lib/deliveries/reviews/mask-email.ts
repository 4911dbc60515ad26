/** What remains of an e-mail for those who may not see participants: jane@mail.com reads "j…@mail.com". */
export function maskEmail(email: string): string {
  const [first = ''] = email;
  return `${first}…${email.slice(email.lastIndexOf('@'))}`;
}
