import { describe, expect, it } from 'vitest';
import { completeLock } from './complete-lock.mjs';

const lock = {
  name: 'sample',
  packages: {
    '': { optionalDependencies: {} },
    'node_modules/tool': {
      version: '1.2.3',
      dev: true,
      license: 'MIT',
      optionalDependencies: {
        '@tool/linux-x64-musl': '1.2.3',
        '@tool/darwin-arm64': '^1.2.3',
        'tool-extra': '1.0.0',
      },
    },
    'node_modules/@tool/linux-x64-musl': { version: '1.2.3' },
  },
};

describe('a lock file that lacks other platforms', () => {
  it('gets an entry for each missing package, with the platform its name tells', () => {
    const { lock: whole, added } = completeLock(lock);
    expect(added).toEqual(['node_modules/@tool/darwin-arm64']);
    expect(whole).toHaveProperty(['packages', 'node_modules/@tool/darwin-arm64'], {
      version: '1.2.3',
      cpu: ['arm64'],
      dev: true,
      license: 'MIT',
      optional: true,
      os: ['darwin'],
    });
  });

  it('is left alone where nothing is missing', () => {
    const { lock: whole } = completeLock(lock);
    expect(completeLock(whole)).toMatchObject({ lock: whole, added: [] });
  });

  it('names what no platform can be told of', () => {
    expect(completeLock(lock).unknown).toEqual(['tool-extra']);
  });
});
