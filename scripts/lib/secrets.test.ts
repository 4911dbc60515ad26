import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { installationSecret } from './secrets.mjs';

const dataFolder = mkdtempSync(path.join(tmpdir(), 'passerelle-secrets-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const secret = (name: 'ENCRYPTION_KEYS' | 'NEXTAUTH_SECRET', variables = {}) =>
  installationSecret({ name, dataFolder, variables });

describe('the secrets of an installation', () => {
  it('are made once and kept', () => {
    const made = secret('ENCRYPTION_KEYS');
    expect(secret('ENCRYPTION_KEYS')).toBe(made);
    expect(Buffer.from(made.replace(/^k1:/, ''), 'base64')).toHaveLength(32);
  });

  it('are for nobody but their owner', () => {
    secret('NEXTAUTH_SECRET');
    const folder = path.join(dataFolder, 'secrets');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'nextauth-secret')).mode & 0o777).toBe(0o600);
  });

  it('give way to the variable', () => {
    expect(secret('NEXTAUTH_SECRET', { NEXTAUTH_SECRET: 'given' })).toBe('given');
  });
});
