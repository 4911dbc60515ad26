import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseEnv } from './env';

const key = () => randomBytes(32).toString('base64');
const base = {
  DATABASE_URL: 'postgresql://app:secret-of-the-database@127.0.0.1/app',
  ENCRYPTION_KEYS: `k1:${key()}`,
  NEXTAUTH_SECRET: 'a secret of enough characters',
};

describe('the settings', () => {
  it('have the documented defaults', () => {
    expect(parseEnv(base)).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      APP_URL: 'http://127.0.0.1:3000',
      DATABASE_DIRECT_URL: base.DATABASE_URL,
      DEMO: false,
      SUBMIT_LIMIT_PER_IP: 600,
    });
  });

  it('turn the demo on by themselves only for an embedded database on loopback', () => {
    const embedded = { ...base, DATABASE_EMBEDDED: '1' };
    expect(parseEnv(embedded)).toMatchObject({ DEMO: true, SUBMIT_LIMIT_PER_IP: 0 });
    expect(parseEnv({ ...embedded, HOST: '0.0.0.0' }).DEMO).toBe(false);
    expect(parseEnv({ ...embedded, DEMO: '0' }).DEMO).toBe(false);
    expect(parseEnv({ ...base, DEMO: '1' }).DEMO).toBe(true);
  });

  it('take an empty text as not set', () => {
    expect(parseEnv({ ...base, APP_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 });
  });

  it('read several keys, the first of which seals', () => {
    const ring = parseEnv({ ...base, ENCRYPTION_KEYS: `new:${key()}, old:${key()}` }).ENCRYPTION_KEYS;
    expect(ring.map(({ id }) => id)).toEqual(['new', 'old']);
  });

  it.each([
    ['ENCRYPTION_KEYS', 'k1:short'],
    ['ENCRYPTION_KEYS', `k1:${key()},k1:${key()}`],
    ['ENCRYPTION_KEYS', 'nonsense-value'],
    ['NEXTAUTH_SECRET', 'short-value'],
    ['DATABASE_URL', 'mysql://value'],
    ['PORT', 'value-3000'],
    ['PORT', '70000'],
    ['APP_URL', 'not-an-address'],
    ['DEMO', 'yes-value'],
    ['SUBMIT_LIMIT_PER_IP', '-1'],
  ])('refuse a bad %s by its name and never repeat its value', (name, value) => {
    expect(() => parseEnv({ ...base, [name]: value })).toThrow(name);
    try {
      parseEnv({ ...base, [name]: value });
    } catch (error) {
      expect(String(error)).not.toContain(value);
      expect(String(error)).not.toContain('secret-of-the-database');
    }
  });

  it('name everything that is missing at once', () => {
    expect(() => parseEnv({})).toThrow(/DATABASE_URL[\s\S]*ENCRYPTION_KEYS[\s\S]*NEXTAUTH_SECRET/);
  });
});
