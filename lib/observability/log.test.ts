import { expect, it } from 'vitest';
import { describeError } from './log';

it('logs an error without its message or detail, which may quote what somebody typed', () => {
  const error = Object.assign(new Error('Key (email)=(lotte@mail.example) exists'), {
    code: '23505',
    detail: 'Failing row contains (lotte@mail.example)',
  });
  const described = describeError(error);
  expect(described).toMatchObject({ type: 'Error', code: '23505' });
  expect(described.stack).toContain('log.test.ts');
  expect(JSON.stringify(described)).not.toContain('lotte');
});

it('says no more than the type of a thrown value that is no error', () => {
  expect(describeError('lotte@mail.example')).toEqual({ type: 'string' });
});
