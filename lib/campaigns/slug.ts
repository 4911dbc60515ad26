import { randomBytes } from 'node:crypto';

/** The address part that a name suggests: `Gagne un été !` gives `gagne-un-ete`. Never empty. */
export function slugFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain || 'campaign';
}

/** The same address with a short random ending, for when it is taken. */
export const withSuffix = (slug: string): string => `${slug}-${randomBytes(3).toString('hex')}`;
