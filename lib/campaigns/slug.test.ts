import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugFrom, withSuffix } from './slug';

it('reads as the name does', () => {
  expect(slugFrom('Gagne un été !')).toBe('gagne-un-ete');
  expect(slugFrom('  Win a weekend  ')).toBe('win-a-weekend');
  expect(slugFrom('🎁')).toBe('campaign');
});

it('is an address that the database accepts, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(slugFrom(name)).toMatch(/^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$/);
      expect(withSuffix(slugFrom(name))).toMatch(/^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$/);
    }),
  );
});
