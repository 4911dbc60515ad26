import { expect, it } from 'vitest';
import { createKnownFullAccounts } from './known-full-accounts';

it('a full account is known for a minute, whatever the capitals, and only at its site', () => {
  let nowMs = 0;
  const known = createKnownFullAccounts({ now: () => nowMs });
  known.set('site', 'Jane@Mail.com', 'uid');
  expect(known.get('site', 'jane@mail.com')).toBe('uid');
  expect(known.get('other', 'jane@mail.com')).toBeUndefined();
  nowMs = 60_000;
  expect(known.get('site', 'jane@mail.com')).toBeUndefined();
});

it('what proved wrong is forgotten', () => {
  const known = createKnownFullAccounts({ now: () => 0 });
  known.set('site', 'jane@mail.com', 'uid');
  known.forget('site', 'JANE@mail.com');
  expect(known.get('site', 'jane@mail.com')).toBeUndefined();
});

it('ten thousand are known at most: the oldest goes', () => {
  const known = createKnownFullAccounts({ now: () => 0 });
  for (let nth = 0; nth <= 10_000; nth += 1) known.set('site', `${nth}@mail.com`, String(nth));
  expect(known.get('site', '0@mail.com')).toBeUndefined();
  expect(known.get('site', '1@mail.com')).toBe('1');
});
