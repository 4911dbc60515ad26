import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseStringOf, hmacSha1Base64, percentEncode, signatureOf } from './sign-request';
import { signatureVectors } from './test-vectors/signature-vectors';

const { vectors, commonMistakes, wireCaptures, otherSignatures } = signatureVectors;

describe('signatureOf', () => {
  it('is checked against every vector there is', () => {
    expect([vectors.length, commonMistakes.length, wireCaptures.length, otherSignatures.length]).toEqual([
      12, 9, 4, 2,
    ]);
  });

  it.each(vectors)('signs $id as the SDKs do', ({ baseString, sig, ...request }) => {
    expect(baseStringOf(request)).toBe(baseString);
    expect(signatureOf(request)).toBe(sig);
  });

  it.each(vectors)('signs $id whatever the order, and with a signature already in place', (vector) => {
    const reversed = Object.fromEntries(Object.entries({ ...vector.params, sig: 'x' }).reverse());
    expect(signatureOf({ ...vector, params: reversed })).toBe(vector.sig);
    expect(signatureOf({ ...vector, url: `${vector.url}?sig=x#y`, method: 'post' })).toBe(vector.sig);
  });

  it.each(commonMistakes)('does not make the mistake: $mistake', ({ vector, wrongSig, correctSig }) => {
    const signatures = vectors.map(signatureOf);
    const own = vectors.find(({ id }) => id === vector);
    if (!own) throw new Error(`There is no vector ${vector}.`);
    const isTampered = own.sig === wrongSig;
    const params = isTampered ? { ...own.params, isLite: 'false' } : own.params;
    expect(signatureOf({ ...own, params })).toBe(correctSig);
    if (!isTampered) expect(signatures).not.toContain(wrongSig);
  });

  it.each(wireCaptures)('finds that the body sent by $sdk verifies: $verifies', (capture) => {
    const params = Object.fromEntries(new URLSearchParams(capture.rawBody));
    const sig = signatureOf({ method: 'POST', url: capture.signedUrl, secret: capture.secret, params });
    expect(sig === params.sig).toBe(capture.verifies);
  });

  it('signs what a form body carries, also where the text is no Unicode', () => {
    const text = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) });
    fc.assert(
      fc.property(text, text, (name, value) => {
        const request = { method: 'POST', url: 'https://accounts.eu1.gigya.com/accounts.search' };
        const sent = Object.fromEntries(new URLSearchParams(new URLSearchParams([[name, value]]).toString()));
        expect(baseStringOf({ ...request, params: { [name]: value } })).toBe(
          baseStringOf({ ...request, params: sent }),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('hmacSha1Base64', () => {
  it.each(otherSignatures)('signs $use', ({ secret, message, sig }) => {
    expect(hmacSha1Base64({ secret, message })).toBe(sig);
    expect(hmacSha1Base64({ secret, message: Buffer.from(message) })).toBe(sig);
  });
});

describe('percentEncode', () => {
  const plain = /^[A-Za-z0-9\-._~]$/;
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
  );

  it('agrees with RFC 3986 on every text: the bytes of UTF-8, unreserved characters as they are', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = [...new TextEncoder().encode(text)].map((byte) => {
          const character = String.fromCharCode(byte);
          return plain.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
        });
        expect(percentEncode(text)).toBe(expected.join(''));
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with RFC 3986 on every single code unit', () => {
    const wrong = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((text) => {
      const encoded = percentEncode(text);
      if (plain.test(text)) return encoded !== text;
      const bytes = Buffer.from(encoded.replaceAll('%', ''), 'hex');
      return !/^(%[0-9A-F]{2})+$/.test(encoded) || !bytes.equals(new TextEncoder().encode(text));
    });
    expect(wrong).toEqual([]);
  });

  it('is undone by decoding, lone surrogates aside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeURIComponent(percentEncode(text))).toBe(text.toWellFormed());
      }),
      { numRuns: 1_000 },
    );
  });

  it('escapes what encodeURIComponent leaves, and not the tilde', () => {
    expect(percentEncode("!*'()~ +\ud800é🎉")).toBe('%21%2A%27%28%29~%20%2B%EF%BF%BD%C3%A9%F0%9F%8E%89');
  });
});
