import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, oncePer } from './stamp.mjs';

let base = '';
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'passerelle-stamp-'));
  mkdirSync(path.join(base, 'app', 'made'), { recursive: true });
  writeFileSync(path.join(base, 'app', 'page.tsx'), 'one');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const print = () => fingerprint(['app'], { base, without: ['app/made'] });

describe('a fingerprint', () => {
  it('changes with the content and the name of a file', () => {
    const before = print();
    writeFileSync(path.join(base, 'app', 'page.tsx'), 'two');
    const after = print();
    writeFileSync(path.join(base, 'app', 'other.tsx'), '');
    expect(new Set([before, after, print()]).size).toBe(3);
  });

  it('does not see what is left out', () => {
    const before = print();
    writeFileSync(path.join(base, 'app', 'made', 'client.ts'), 'generated');
    expect(print()).toBe(before);
  });

  it('refuses a listed path that is missing', () => {
    expect(() => fingerprint(['app', 'gone.ts'], { base })).toThrow(
      'gone.ts is listed as a source but is missing.',
    );
  });
});

describe('work that is done once for a key', () => {
  const doWork = (key: string, work = async () => undefined) =>
    oncePer({ name: 'build', key, makes: 'app/page.tsx', base, work });

  it('is done again for another key only', async () => {
    expect([await doWork('a'), await doWork('a'), await doWork('b')]).toEqual([true, false, true]);
  });

  it('counts as not done when it failed, also for the key that was done before', async () => {
    await doWork('a');
    const failing = doWork('b', () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(await doWork('a')).toBe(true);
  });

  it('is done again when what it made is gone', async () => {
    await doWork('a');
    rmSync(path.join(base, 'app', 'page.tsx'));
    expect(await doWork('a')).toBe(true);
  });
});
