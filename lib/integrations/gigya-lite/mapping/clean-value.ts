/** One line without control characters and without blanks around it; '' for what is then empty or absent. */
export function cleanValue(value: string | null | undefined): string {
  return (value ?? '')
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
