import { describe, expect, it } from 'vitest';
import { newOptIn, newRow } from './new-row';

const fields = ['hobby', 'loyalty_number'].map((name) => ({ name, label: name, kind: 'text' }));
const targets = ['hobby', 'loyaltyNumber'].map((label) => ({
  value: `data.${label}`,
  label,
  group: 'Data',
  type: 'string',
  isWritable: true,
}));

describe('a new row', () => {
  it('takes the first custom field without one, to the target of the same name', () => {
    const first = newRow({ rows: [], fields, targets });
    expect(first).toEqual({ source: 'field.hobby', target: 'data.hobby' });
    expect(newRow({ rows: [first], fields, targets })).toEqual({
      source: 'field.loyalty_number',
      target: 'data.loyaltyNumber',
    });
  });

  it('leaves the target open where none has the name or another row fills it', () => {
    expect(newRow({ rows: [], fields, targets: [] }).target).toBe('');
    const filled = { source: 'text', text: 'Chess', target: 'data.hobby' };
    expect(newRow({ rows: [filled], fields, targets }).target).toBe('');
  });

  it('is a text where every field has a row', () => {
    expect(newRow({ rows: [], fields: [], targets })).toEqual({ source: 'text', text: '', target: '' });
  });
});

describe('a new opt-in', () => {
  const optIns = [{ name: 'newsletter', wording: 'Send me news.', category: 'newsletter' }];
  const lists = [
    { value: 'subscriptions.newsletter', label: 'newsletter', group: 'Subscriptions', hasDoubleOptIn: false },
  ];

  it('takes the first one without a row, then waits for a name', () => {
    const first = newOptIn({ rows: [], optIns, targets: lists });
    expect(first).toEqual({ optIn: 'newsletter', target: 'subscriptions.newsletter' });
    expect(newOptIn({ rows: [first], optIns, targets: lists })).toEqual({ optIn: '', target: '' });
  });
});
