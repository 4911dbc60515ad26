import { describe, expect, it } from 'vitest';
import { parseEnvelope } from '../../gigya/envelope';
import { classify } from './faults';
import { rowsOfParameter, withoutRefused } from './refused-fields';

const call = {
  endpoint: 'accounts.setAccountInfo',
  httpStatus: 200,
  errorCode: null,
  callId: null,
  durationMs: 1,
};
function answerOf(errorCode: number, ...fields: string[]) {
  const validationErrors = fields.map((fieldName) => ({ fieldName, errorCode: 400025, message: 'refused' }));
  const envelope = parseEnvelope(JSON.stringify({ errorCode, validationErrors }));
  if (!envelope) throw new Error('The test made an answer that is none');
  return envelope;
}

describe('field errors', () => {
  it.each([400006, 400009, 400020])(
    'below the outer code %i reject with the field that they name',
    (code) => {
      const classified = (...fields: string[]) =>
        classify({ kind: 'refused', envelope: answerOf(code, ...fields), call }, { carriesPerson: true });
      expect(classified('profile.gender')).toEqual({
        outcome: { kind: 'rejected' },
        fault: 'fields_refused',
      });
      expect(classified('data.unknown')).toEqual({ outcome: { kind: 'rejected' }, fault: 'fields_refused' });
      expect(classified('profile.gender', 'profile.email').fault).toBe('email_refused');
      expect(classified('email').fault).toBe('email_refused');
    },
  );

  it('do not turn a code that is retried or paused into a refusal', () => {
    const kindOf = (code: number) =>
      classify({ kind: 'refused', envelope: answerOf(code, 'profile.gender'), call }, { carriesPerson: true })
        .outcome.kind;
    expect(kindOf(500001)).toBe('retry');
    expect(kindOf(999999)).toBe('retry');
    expect(kindOf(403007)).toBe('paused');
  });
});

describe('rowsOfParameter', () => {
  it.each([
    ['profile.phones.type', []],
    ['profile.phones.number', ['phone']],
    ['profile.phones', ['phone']],
    ['profile.phones[0].number', ['phone']],
    ['profile.phones.0.number', ['phone']],
    ['phones.number', ['phone']],
    ['profile.work.title', ['function']],
    ['profile.work', ['function', 'company']],
    ['birthMonth', ['birthday']],
    ['profile.address', ['address', 'number', 'box']],
    ['profile', []],
    ['data.address', []],
    ['', []],
    ['profile.emails', []],
  ])('of %j is %j', (field, expected) => {
    expect(rowsOfParameter(field).flatMap(({ variables }) => variables)).toEqual(expected);
  });
});

describe('withoutRefused', () => {
  const answers = {
    email: 'a@mail.com',
    gender: 'f',
    address: 'Street',
    number: '1',
    function: 'Editor',
    company: 'X',
  };

  it('drops every variable of a refused parameter and nothing else', () => {
    const reduced = withoutRefused(
      answerOf(400006, 'profile.address', 'profile.work.title', 'profile.zip'),
      answers,
    );
    expect(reduced?.answers).toEqual({ email: 'a@mail.com', gender: 'f', company: 'X' });
    expect(reduced?.warnings.map(({ variable }) => variable)).toEqual(['address', 'number', 'function']);
  });

  it('drops a whole object that is refused', () => {
    const reduced = withoutRefused(answerOf(400006, 'profile.work'), answers);
    expect(Object.keys(reduced?.answers ?? {})).toEqual(['email', 'gender', 'address', 'number']);
  });

  it('has nothing to offer when the e-mail address or only unknown fields are refused', () => {
    expect(withoutRefused(answerOf(400006, 'profile.email', 'profile.gender'), answers)).toBeNull();
    expect(withoutRefused(answerOf(400006, 'data.score'), answers)).toBeNull();
    expect(withoutRefused(answerOf(400006), answers)).toBeNull();
    expect(withoutRefused(answerOf(500001, 'profile.gender'), answers)).toBeNull();
  });
});
