const REMOVED = '[removed]';
const MAX_LENGTH = 500;

const patterns = [
  // A private key, its armour and its short last line included, also when it was cut.
  /-----BEGIN.*?(?:-----END[A-Z ]*-----|$)/g,
  // Percent-encoded text: the base string of a signature holds the whole request, personal data included.
  /(?<![^\s"'])[^\s"']*%[0-9A-Fa-f]{2}[^\s"']*/g,
  // A signature, which may hold no digit.
  /(?<![\w+/])[\w+/]{27}=/g,
  /[^\s@"'<>()[\]{},;:=]+@[^\s@"'<>()[\]{},;:=]+/gu,
  // Tokens, secrets, keys and account ids: long runs without a blank that hold a digit.
  /(?=[\w~.+/=-]{0,400}\d)[\w~+/=-][\w~.+/=-]{23,}/g,
];

/**
 * The partner's own words, fit to be kept and shown: given values, e-mail addresses and anything that looks like a
 * token or a secret are taken out, control characters become blanks, at most 500 characters remain.
 */
export function redact(text: string, values: readonly string[] = []): string {
  // Cut first, at a generous length, so that a hostile answer cannot make the patterns expensive.
  let clean = oneLine(text.slice(0, MAX_LENGTH * 8));
  const known = [...new Set(values.map((value) => oneLine(value).trim()).filter((value) => value !== ''))];
  for (const value of known.sort((a, b) => b.length - a.length)) clean = without(clean, value);
  for (const pattern of patterns) clean = clean.replace(pattern, REMOVED);
  return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH - 1)}…` : clean;
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

/** Short values are removed as whole words only: a house number must not eat the digits of an error code. */
function without(text: string, value: string): string {
  const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const source = value.length < 4 ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped;
  return text.replace(new RegExp(source, 'giu'), REMOVED);
}
