const longest = 253;
const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
/** One label alone is a slip of the pen, except on one's own machine. */
const shape = new RegExp(`^(localhost|${label}(\\.${label})+)(:\\d{1,5})?$`);
const numbers = /^\d+(\.\d+){3}(:\d+)?$/;

/**
 * The domain, with its port if it names one, of what somebody typed or pasted: lower case, international names in
 * punycode. `https://www.Example.com/shop` becomes `www.example.com`. Null when there is none in it.
 */
export function toDomain(typed: string): string | null {
  const address = typed.trim().replace(/^(https?:)?\/\//i, '');
  const place = `https://${address}`;
  if (!URL.canParse(place)) return null;
  const { host, username } = new URL(place);
  const domain = host.replace(/\.(?=:|$)/, '');
  if (username !== '' || domain.length > longest || !shape.test(domain)) return null;
  // A URL reads other numbers as an IP address too: 1.2 as 1.0.0.2.
  return numbers.test(domain) && !address.startsWith(domain) ? null : domain;
}
