import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseEnvelope } from './envelope';

it('reads the captured answer of a refused e-mail address', () => {
  const body = JSON.stringify({
    callId: '0123456789abcdef0123456789abcdef',
    errorCode: 400006,
    errorDetails: 'Schema validation failed',
    errorMessage: 'Invalid parameter value',
    apiVersion: 2,
    statusCode: 400,
    statusReason: 'Bad Request',
    time: '2025-10-09T08:53:20.123Z',
    validationErrors: [
      { fieldName: 'profile.email', errorCode: 400006, message: 'Unallowed value for field: email' },
    ],
  });
  expect(parseEnvelope(body)).toMatchObject({
    errorCode: 400006,
    validationErrors: [{ fieldName: 'profile.email', errorCode: 400006 }],
    ignoredParams: [],
  });
});

it('keeps the code when the rest is odd', () => {
  const body =
    '{"errorCode":403048,"callId":7,"errorMessage":null,"validationErrors":"x","ignoredParams":[1,{}]}';
  expect(parseEnvelope(body)).toMatchObject({ errorCode: 403048, validationErrors: [], ignoredParams: [] });
});

it('keeps the field errors that can be read', () => {
  const body = '{"errorCode":400009,"validationErrors":[null,{"fieldName":"email","errorCode":400003}]}';
  expect(parseEnvelope(body)?.validationErrors).toEqual([
    { fieldName: 'email', errorCode: 400003, message: '' },
  ]);
});

it('throws for no text at all', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parseEnvelope(text)));
  fc.assert(fc.property(fc.json(), (text) => void parseEnvelope(text)));
});

it('takes no cut answer for a whole one', () => {
  const whole = '{"errorCode":0,"regToken":"st2.s.abc"}';
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
      expect(parseEnvelope(whole.slice(0, length))).toBeNull();
    }),
  );
});
