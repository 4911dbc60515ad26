import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureOf } from '@/lib/gigya/sign-request';
import { signatureVectors } from '@/lib/gigya/test-vectors/signature-vectors';
import { witnessSignature } from './npm-gigya';

const url = 'https://accounts.eu1.gigya.com/accounts.setAccountInfo';
const secret = 'qPMTzaTojxXYFBcijgZtPOgnJ8KtmEd7';
const method = 'POST';

describe('our signatures and those of npm gigya', () => {
  // It does not normalise an address, so it is asked about those that are written as they are signed.
  const asWritten = signatureVectors.vectors.filter((vector) => vector.url === vector.normalizedUrl);

  it('are compared on nearly every vector', () => {
    expect(asWritten.length).toBeGreaterThanOrEqual(11);
  });

  it.each(asWritten)('are the same for $id', (vector) => {
    expect(witnessSignature(vector)).toBe(vector.sig);
    expect(signatureOf(vector)).toBe(vector.sig);
  });

  it('are the same for any texts, in any alphabet and order', () => {
    const text = fc.string({ unit: 'grapheme' });
    const names = fc.string({ unit: fc.constantFrom(...'aAbB_019'), minLength: 1 });
    fc.assert(
      fc.property(fc.dictionary(names, text, { noNullPrototype: true }), (given) => {
        const params = { ...given, format: 'json' };
        expect(signatureOf({ method, url, params, secret })).toBe(witnessSignature({ url, params, secret }));
      }),
    );
  });

  it.each([false, 0])(
    'differ for the value %j, which it signs as an empty text and sends as it is',
    (value) => {
      const ours = (text: string) =>
        signatureOf({ method, url, params: { format: 'json', value: text }, secret });
      const theirs = witnessSignature({ url, params: { value }, secret });
      expect(theirs).toBe(ours(''));
      expect(theirs).not.toBe(ours(String(value)));
    },
  );
});
