import { createHmac } from 'node:crypto';

type RequestToSign = { method: string; url: string; params: Readonly<Record<string, string>> };

/**
 * Percent-encodes as RFC 3986: the UTF-8 bytes of all but `A-Za-z0-9-._~` become `%XX` in upper case (api.md section
 * 2.2). Lone surrogates become U+FFFD, as they do in a form body.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, encodeAscii);
}

/**
 * The text that a request signature covers (api.md section 2.2): method, address without query, and every parameter as
 * it is decoded by the receiver, `sig` alone left out. Sorted by code unit; values come out encoded twice.
 */
export function baseStringOf({ method, url, params }: RequestToSign): string {
  const query = Object.entries(params)
    .map(([name, value]): [string, string] => [name.toWellFormed(), value])
    .filter(([name]) => name !== 'sig')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${percentEncode(value)}`)
    .join('&');
  return [method.toUpperCase(), percentEncode(normalizeUrl(url)), percentEncode(query)].join('&');
}

/** The parameter `sig` of a request: base64 of the HMAC-SHA1 of its base string (api.md section 2.2). */
export function signatureOf(input: RequestToSign & { secret: string }): string {
  return hmacSha1Base64({ secret: input.secret, message: baseStringOf(input) });
}

/** HMAC-SHA1 in base64 with a Gigya secret, which is base64 itself: its bytes are the key (api.md section 2.2). */
export function hmacSha1Base64(input: { secret: string; message: string | Uint8Array }): string {
  return createHmac('sha1', Buffer.from(input.secret, 'base64')).update(input.message).digest('base64');
}

/** Scheme and host in lower case, no default port, no query; the path exactly as sent (api.md section 2.2). */
function normalizeUrl(url: string): string {
  const parts = /^([a-z]+):\/\/([^/?#]*)([^?#]*)/i.exec(url);
  if (!parts) throw new TypeError('A signed address must be absolute.');
  const [, scheme = '', host = '', path = ''] = parts;
  const defaultPort = scheme.toLowerCase() === 'https' ? /:443$/ : /:80$/;
  return `${scheme.toLowerCase()}://${host.toLowerCase().replace(defaultPort, '')}${path}`;
}

function encodeAscii(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
