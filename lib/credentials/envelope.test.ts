import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyIdOf, open, seal } from './envelope';

const place = { accountId: 'a1', subject: 'connection:c1', field: 'secret' };
const oldKey = { id: 'k1', key: randomBytes(32) };
const newKey = { id: 'k2', key: randomBytes(32) };

describe('sealed values', () => {
  it('open again to what was sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(open(place, seal(place, value, [oldKey]), [oldKey])).toBe(value);
      }),
    );
  });

  it('never look alike twice', () => {
    expect(seal(place, 'same', [oldKey])).not.toBe(seal(place, 'same', [oldKey]));
  });

  it('open under a ring that lists their key after a new one', () => {
    const sealed = seal(place, 'kept', [oldKey]);
    expect(open(place, sealed, [newKey, oldKey])).toBe('kept');
    expect(keyIdOf(seal(place, 'kept', [newKey, oldKey]))).toBe('k2');
  });

  it.each([
    ['another account', { ...place, accountId: 'a2' }],
    ['another connection', { ...place, subject: 'connection:c2' }],
    ['another field', { ...place, field: 'apiKey' }],
  ])('do not open in %s', (_, elsewhere) => {
    expect(open(elsewhere, seal(place, 'mine', [oldKey]), [oldKey])).toBeNull();
  });

  it('do not open when their key is gone, or when any part was changed', () => {
    const sealed = seal(place, 'mine', [oldKey]);
    expect(open(place, sealed, [newKey])).toBeNull();
    expect(open(place, sealed, [{ id: 'k1', key: newKey.key }])).toBeNull();
    for (let at = 0; at < sealed.length; at += 1) {
      const flipped = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      if (flipped !== sealed && sealed[at] !== '.')
        expect([null, 'mine']).toContain(open(place, flipped, [oldKey]));
    }
    expect(open(place, sealed.slice(0, -6), [oldKey])).toBeNull();
    expect(open(place, '', [oldKey])).toBeNull();
  });
});
