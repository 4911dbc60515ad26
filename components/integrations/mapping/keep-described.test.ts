import { expect, test } from 'vitest';
import type { SettingsView } from '@/lib/integrations/define';
import { type Answered, keepDescribed } from './keep-described';

const view = (label: string): SettingsView => ({
  rows: [],
  requests: [],
  method: { value: 'any', label, why: [] },
  advice: [],
  targets: [],
  optInTargets: [],
});
const described = (seen: SettingsView | null, fields: Record<string, string> = {}) => ({
  view: seen,
  fields,
  schemaReadAt: null,
  destination: '',
});
const before: Answered = {
  question: 'first',
  scope: 'lite null',
  described: described(view('Registration')),
  failure: null,
};
const wrong = { 'mapping.3.target': 'data.hobby is filled by another row already.' };

test('the last view stays while the settings are wrong, and what is wrong is known', () => {
  const answer = { ok: true, data: described(null, wrong) } as const;
  const after = keepDescribed(before, { question: 'second', scope: before.scope, answer });
  expect(after.described).toEqual(described(view('Registration'), wrong));
  expect(after.question).toBe('second');
});

test('the last view of another website does not stay', () => {
  const answer = { ok: true, data: described(null, wrong) } as const;
  const after = keepDescribed(before, { question: 'second', scope: 'lite w1', answer });
  expect(after.described?.view).toBeNull();
});

test('a failure keeps what was described, and the next answer ends it', () => {
  const error = { code: 'unavailable', message: 'No answer.', fields: {} } as const;
  const failed = keepDescribed(before, {
    question: 'second',
    scope: before.scope,
    answer: { ok: false, error },
  });
  expect(failed).toEqual({ ...before, question: 'second', failure: error });
  const answer = { ok: true, data: described(view('Import')) } as const;
  const mended = keepDescribed(failed, { question: 'third', scope: before.scope, answer });
  expect(mended.failure).toBeNull();
  expect(mended.described?.view?.method.label).toBe('Import');
});
