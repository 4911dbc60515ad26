import type { Tree } from './types';

const textFields = new Set(['city', 'country', 'firstName', 'lastName', 'nickname', 'zip']);
const urlFields = new Set(['photoURL', 'profileURL', 'thumbnailURL']);
const keptTags = new Set(['b', 'i', 'u', 'strong', 'br', 'p']);
/** Gone with everything up to their end. */
const cutTags = new Set(['script', 'style', 'iframe', 'frame', 'frameset']);

const tag = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;
const percentCodes: Record<string, string> = { '"': '%22', "'": '%27', '<': '%3C', '>': '%3E' };

/**
 * A profile as Gigya keeps it: scripts, styles, frames and unknown tags are removed from names and places, b, i, u,
 * strong, br and p stay, `&` becomes an entity; in addresses of pages `" ' < >` are percent-encoded (api.md section 5.1).
 */
export function sanitiseProfile(profile: Tree): Tree {
  const cleaned = Object.entries(profile).map(([name, value]): [string, unknown] => {
    if (typeof value !== 'string') return [name, value];
    if (textFields.has(name)) return [name, sanitiseText(value)];
    return [name, urlFields.has(name) ? value.replace(/["'<>]/g, (sign) => percentCodes[sign] ?? '') : value];
  });
  return Object.fromEntries(cleaned);
}

function sanitiseText(text: string): string {
  const pieces: string[] = [];
  let cutUntil: string | null = null;
  let end = 0;
  for (const found of text.matchAll(tag)) {
    const [whole, slash = '', spelled = ''] = found;
    const name = spelled.toLowerCase();
    if (cutUntil === null) pieces.push(escapeText(text.slice(end, found.index)));
    end = found.index + whole.length;
    if (cutUntil === null && keptTags.has(name)) pieces.push(`<${slash}${name}>`);
    if (cutUntil === null && cutTags.has(name) && slash === '') cutUntil = name;
    else if (cutUntil === name && slash !== '') cutUntil = null;
  }
  if (cutUntil === null) pieces.push(escapeText(text.slice(end)));
  return pieces.join('');
}

/** What is an entity already stays as it is, so that a text that was read can be written back. */
const escapeText = (text: string): string =>
  text
    .replace(/&(?!(?:[a-z][a-z0-9]{1,10}|#\d{1,7}|#x[0-9a-f]{1,6});)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
