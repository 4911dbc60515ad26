import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Site } from './site';

/** The RSA pair with which Gigya signs for a site: webhooks of version 2.0 (api.md section 6.3). */
type SiteKeys = {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** Modulus and exponent in base64url, as a JSON Web Key has them. */
  n: string;
  e: string;
};

const jwkSchema = z.object({ n: z.string(), e: z.string() });
const known = new WeakMap<Site, SiteKeys>();

/** A site's key pair: made on first use and kept as long as the site is. */
export function siteKeysOf(site: Site): SiteKeys {
  const keys = known.get(site) ?? createSiteKeys();
  known.set(site, keys);
  return keys;
}

function createSiteKeys(): SiteKeys {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n, e } = jwkSchema.parse(publicKey.export({ format: 'jwk' }));
  const kid = createHash('sha256').update(n).digest('base64url');
  return { kid, privateKey, publicKey, n, e };
}
