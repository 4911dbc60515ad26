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

/** How many characters a person counts in a text: an emoji outside the basic plane is one. */
export const countCharacters = (text: string): number => Array.from(text).length;
