import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from './read-settings';

const folder = mkdtempSync(path.join(tmpdir(), 'contract-'));
const file = path.join(folder, 'key.pem');
writeFileSync(file, 'a private key');
afterAll(() => rmSync(folder, { recursive: true }));

const keys = { CONTRACT_API_KEY: '3_x', CONTRACT_USER_KEY: 'AKx', CONTRACT_SECRET: 'c2VjcmV0' };
const kinds = (more: Record<string, string>) =>
  readSettings({ CONTRACT_DATA_CENTRE: 'eu1', ...keys, ...more }).keys.map(({ kind }) => kind);

describe('the variables of the contract suite', () => {
  it('name our own sandbox, without a pause, when there are none or empty ones', () => {
    const settings = readSettings({ CONTRACT_ORIGIN: '', CONTRACT_PAUSE_MS: '' });
    expect(settings).toEqual({ place: { kind: 'own' }, keys: [], pauseMs: 0 });
  });

  it('name a data centre or an origin, with a pause between calls', () => {
    expect(readSettings({ CONTRACT_DATA_CENTRE: 'eu1', ...keys })).toMatchObject({
      place: { kind: 'centre', id: 'eu1' },
      pauseMs: 250,
    });
    expect(readSettings({ CONTRACT_ORIGIN: 'http://127.0.0.1:4010/', ...keys })).toMatchObject({
      place: { kind: 'origin', origin: 'http://127.0.0.1:4010' },
    });
  });

  it('say in which ways to authenticate: all that the keys allow, or one', () => {
    expect(kinds({})).toEqual(['secret', 'signed']);
    expect(kinds({ CONTRACT_PRIVATE_KEY_FILE: file })).toEqual(['secret', 'signed', 'bearer']);
    expect(kinds({ CONTRACT_SECRET: '', CONTRACT_PRIVATE_KEY_FILE: file })).toEqual(['bearer']);
    expect(kinds({ CONTRACT_AUTH: 'signed' })).toEqual(['signed']);
  });

  it.each([
    ['plain HTTP to another machine', { CONTRACT_ORIGIN: 'http://gigya.example.com' }, 'CONTRACT_ORIGIN'],
    ['an origin with a path', { CONTRACT_ORIGIN: 'https://gigya.example.com/x' }, 'CONTRACT_ORIGIN'],
    ['a data centre that there is not', { CONTRACT_DATA_CENTRE: 'ru1' }, 'CONTRACT_DATA_CENTRE'],
    ['two places', { CONTRACT_DATA_CENTRE: 'eu1', CONTRACT_ORIGIN: 'https://a.example.com' }, 'not both'],
    ['no key', { CONTRACT_DATA_CENTRE: 'eu1', CONTRACT_API_KEY: '' }, 'CONTRACT_API_KEY'],
    ['no secret', { CONTRACT_DATA_CENTRE: 'eu1', CONTRACT_SECRET: '' }, 'CONTRACT_SECRET'],
    ['no private key', { CONTRACT_DATA_CENTRE: 'eu1', CONTRACT_AUTH: 'bearer' }, 'CONTRACT_PRIVATE_KEY_FILE'],
    ['a pause that is none', { CONTRACT_PAUSE_MS: 'soon' }, 'CONTRACT_PAUSE_MS'],
  ])('are refused with %s, by the name of what is wrong', (_name, more, word) => {
    expect(() => readSettings({ ...keys, ...more })).toThrow(word);
  });
});
