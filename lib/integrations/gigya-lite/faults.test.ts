import { describe, expect, it } from 'vitest';
import { parseEnvelope } from '../../gigya/envelope';
import { classify } from './faults';

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

it('a private key that cannot be used holds everything, since no call is made with it', () => {
  const failure = { kind: 'no_answer', reason: 'unusable_key', call } as const;
  expect(classify(failure, { carriesPerson: false })).toEqual({
    outcome: { kind: 'paused' },
    fault: 'private_key_unusable',
  });
});
