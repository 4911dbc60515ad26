import { expect, it } from 'vitest';
import { manifests } from '../integrations/manifests';
import { describeWarnings, warningsSchema } from './describe-warnings';

const [manifest] = manifests;
const integrationId = manifest?.id ?? '';
const wordsOf = (stored: unknown) =>
  describeWarnings({ integrationId, warnings: warningsSchema.parse(stored) });

it('names the values of one reason together, each once, and says why in each language', () => {
  const stored = [
    { variable: 'phone', parameter: 'profile.phones.number', reason: 'read_only' },
    { variable: 'phone', parameter: 'profile.phones.type', reason: 'read_only' },
    { variable: 'gender', parameter: 'profile.gender', reason: 'read_only' },
    { variable: 'email', reason: 'not_accepted' },
  ];
  expect(wordsOf(stored)).toEqual([
    { names: ['phone', 'gender'], reason: manifest?.warnings.read_only },
    { names: ['email'], reason: manifest?.warnings.not_accepted },
  ]);
});

it('names custom fields and opt-ins as the form does', () => {
  const stored = [
    { field: 'shoe_size', parameter: 'data.shoeSize', reason: 'unknown_field' },
    { optIn: 'newsletter', parameter: 'subscriptions.weekly', reason: 'unknown_field' },
  ];
  expect(wordsOf(stored)).toEqual([
    { names: ['shoe_size', 'newsletter'], reason: manifest?.warnings.unknown_field },
  ]);
});

it('names a parameter that no variable fills', () => {
  expect(wordsOf([{ parameter: 'regSource', reason: 'ignored' }])).toEqual([
    { names: ['regSource'], reason: manifest?.warnings.ignored },
  ]);
});

it('shows the sentence of an older row as it is', () => {
  const reason = 'The country is not known.';
  expect(wordsOf([{ variable: 'country', reason }])).toEqual([{ names: ['country'], reason }]);
});

it('takes a variable that is no more for what it was called at the partner', () => {
  const stored = [{ variable: 'nickname', parameter: 'profile.nickname', reason: 'unknown_field' }];
  expect(wordsOf(stored)).toEqual([
    { names: ['profile.nickname'], reason: manifest?.warnings.unknown_field },
  ]);
});

it('has nothing to say without warnings', () => {
  expect([wordsOf(null), wordsOf([]), wordsOf([{ reason: 'ignored' }])]).toEqual([[], [], []]);
});
