/**
 * A typed text as it is stored: Unicode NFC, without control characters (a space takes their place, as for every
 * kind of blank), without broken surrogates, trimmed. PostgreSQL takes neither NUL nor a lone surrogate.
 */
export function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Z}]/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** The same for a text of several lines: its line breaks stay, as \n. */
export function cleanLines(typed: string): string {
  return typed
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanText)
    .join('\n')
    .trim();
}

/** How many characters a person counts in a text: an emoji outside the basic plane is one. */
export const countCharacters = (text: string): number => Array.from(text).length;
