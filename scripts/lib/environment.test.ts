import { describe, expect, it } from 'vitest';
import { isDemo, pieceEnvironment } from './environment.mjs';

const secrets = {
  ENCRYPTION_KEYS: 'k1:given',
  NEXTAUTH_SECRET: 'given',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'given',
};
const environment = (variables: Record<string, string>, embedded = true) =>
  pieceEnvironment({ url: 'postgresql://127.0.0.1/x', embedded }, { ...secrets, ...variables });

describe('the demo', () => {
  it('is on by itself only with the embedded database on a loopback address', () => {
    expect(isDemo({ embedded: true, host: '127.0.0.1', variables: {} })).toBe(true);
    expect(isDemo({ embedded: true, host: '0.0.0.0', variables: {} })).toBe(false);
    expect(isDemo({ embedded: false, host: '127.0.0.1', variables: {} })).toBe(false);
  });

  it('is what DEMO says where it says something', () => {
    expect(isDemo({ embedded: false, host: '0.0.0.0', variables: { DEMO: '1' } })).toBe(true);
    expect(isDemo({ embedded: true, host: '127.0.0.1', variables: { DEMO: '0' } })).toBe(false);
  });
});

describe('the environment of the pieces', () => {
  it('names the demo’s own sandbox unless another one is given', () => {
    expect(environment({ SANDBOX_PORT: '5010' }).GIGYA_SANDBOX_ORIGIN).toBe('http://127.0.0.1:5010');
    expect(environment({ GIGYA_SANDBOX_ORIGIN: 'http://other' }).GIGYA_SANDBOX_ORIGIN).toBe('http://other');
    expect(environment({ DEMO: '0' }).GIGYA_SANDBOX_ORIGIN).toBeUndefined();
  });

  it('derives the address of the sign-in from APP_URL, and that from HOST and PORT', () => {
    expect(environment({ PORT: '8080' }).NEXTAUTH_URL).toBe('http://127.0.0.1:8080');
    expect(environment({ APP_URL: 'https://a.example' }).NEXTAUTH_URL).toBe('https://a.example');
  });

  it('refuses a database of one’s own without its secrets', () => {
    expect(() => environment({ NEXTAUTH_SECRET: '' }, false)).toThrow(/NEXTAUTH_SECRET/);
  });
});
