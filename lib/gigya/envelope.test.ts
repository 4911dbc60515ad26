import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseEnvelope } from './envelope';

// Shapes of answers that were recorded (api.md sections 1.9, 3 and 4.2).
const answers = [
  '{"callId":"c1","errorCode":0,"apiVersion":2,"statusCode":200,"statusReason":"OK","time":"2025-10-09T08:53:20.123Z","regToken":"st2.s.aB3-_~"}',
  '{"errorCode":400009,"errorMessage":"Validation error","validationErrors":[{"fieldName":"profile.phones.type","errorCode":400025,"message":"write access mode violation — é 🎉"}]}',
  '{"errorCode":0,"UID":"u1","ignoredParams":[{"paramName":"x","warningCode":403007,"message":"dropped"}],"context":"\\u00e9\\"\\\\"}',
];

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

it('reads every field that an envelope is known to have', () => {
  const envelope = {
    callId: 'c1',
    errorCode: 301001,
    errorMessage: 'Invalid data center',
    errorDetails: 'Served by another data center',
    apiVersion: 2,
    statusCode: 301,
    statusReason: 'Moved Permanently',
    time: '2025-10-09T08:53:20.123Z',
    context: 'a+b/c==',
    fullEventName: 'accounts.initRegistration',
    apiDomain: 'eu1.gigya.com',
    location: 'https://accounts.eu1.gigya.com/accounts.initRegistration',
    validationErrors: [{ fieldName: 'email', errorCode: 400003, message: 'email already exists' }],
    ignoredParams: [{ paramName: 'x', warningCode: 403007, message: 'dropped' }],
  };
  expect(parseEnvelope(JSON.stringify(envelope))).toEqual(envelope);
});

it('keeps the code whatever else the envelope holds', () => {
  const names = Object.keys(JSON.parse(answers[0] ?? '{}')).concat('__proto__', 'constructor', 'toString');
  const odd = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }));
  fc.assert(
    fc.property(odd, fc.integer(), (others, errorCode) => {
      const { errorCode: _, ...rest } = others;
      expect(parseEnvelope(JSON.stringify({ ...rest, errorCode }))?.errorCode).toBe(errorCode);
    }),
    { numRuns: 500 },
  );
});

it('throws for no text at all', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parseEnvelope(text)));
  fc.assert(fc.property(fc.json(), (text) => void parseEnvelope(text)));
});

it.each(answers)('takes no cut answer for a whole one, wherever it is cut: %s', (answer) => {
  const bytes = Buffer.from(answer);
  const wrong = Array.from(bytes.keys()).filter((length) => {
    return parseEnvelope(new TextDecoder().decode(bytes.subarray(0, length))) !== null;
  });
  expect(wrong).toEqual([]);
  expect(parseEnvelope(answer)?.errorCode).toBeTypeOf('number');
});

it.each([
  ['lists', '[', ']'],
  ['objects', '{"validationErrors":', '}'],
])('is not brought down by %s in a hundred thousand levels', (_name, open, close) => {
  const deep = `${open.repeat(100_000)}0${close.repeat(100_000)}`;
  for (const name of ['validationErrors', 'ignoredParams', 'context', 'other']) {
    expect(parseEnvelope(`{"errorCode":7,"${name}":${deep}}`)?.errorCode).toBe(7);
  }
  expect(parseEnvelope(deep)).toBeNull();
});

it.each(['1e400', '-1e400', '1e20', '9007199254740993', '0.1', 'NaN', '"0"', 'null', 'true', '[0]', '-'])(
  'takes no %s for an error code',
  (code) => {
    expect(parseEnvelope(`{"errorCode":${code}}`)).toBeNull();
  },
);

it('takes nothing from a prototype that was sent, and gives none away', () => {
  expect(parseEnvelope('{"__proto__":{"errorCode":0}}')).toBeNull();
  const envelope = parseEnvelope('{"errorCode":1,"__proto__":{"apiDomain":"eu1.gigya.com","polluted":1}}');
  expect(envelope?.errorCode).toBe(1);
  expect(envelope?.apiDomain).toBeUndefined();
  expect(envelope?.polluted).toBeUndefined();
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
