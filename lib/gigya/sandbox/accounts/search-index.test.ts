import { expect, it } from 'vitest';
import { createSearchIndex } from './search-index';

type Person = { UID: string; email?: string; profile: { email?: string; city?: string } };
const personOf = (UID: string, email: string, city = ''): Person => ({ UID, profile: { email, city } });

it('shows a write only after the lag, and the version of then', () => {
  const index = createSearchIndex<Person>();
  index.note('a', personOf('a', 'a@mail.com', 'Ghent'), 1_000);
  index.note('a', personOf('a', 'a@mail.com', 'Lille'), 2_500);
  expect([...index.visible(1_999, 1_000)]).toEqual([]);
  expect([...index.visible(2_000, 1_000)]).toEqual([personOf('a', 'a@mail.com', 'Ghent')]);
  expect([...index.visible(3_500, 1_000)]).toEqual([personOf('a', 'a@mail.com', 'Lille')]);
  index.note('a', null, 4_000);
  expect([...index.visible(4_999, 1_000)]).toHaveLength(1);
  expect([...index.visible(5_000, 1_000)]).toEqual([]);
});

it('finds by UID and by e-mail in any case, also after the e-mail changed', () => {
  const index = createSearchIndex<Person>();
  index.note('a', { ...personOf('a', 'Jane@mail.com'), email: 'jane@mail.com' }, 0);
  index.note('b', personOf('b', 'JANE@mail.com'), 0);
  const uidsOf = (kind: 'uid' | 'email', value: string) =>
    index.visibleWith({ kind, value }, 0, 0).map(({ UID }) => UID);
  expect(uidsOf('email', 'jane@MAIL.com')).toEqual(['a', 'b']);
  expect(uidsOf('uid', 'b')).toEqual(['b']);
  index.note('a', personOf('a', 'other@mail.com'), 0);
  expect(uidsOf('email', 'jane@mail.com')).toEqual(['b']);
  expect(uidsOf('email', 'other@mail.com')).toEqual(['a']);
  index.note('a', null, 0);
  expect(uidsOf('email', 'other@mail.com')).toEqual([]);
  expect(uidsOf('uid', 'a')).toEqual([]);
});

it('keeps every document and no stale one over very many writes without a search', () => {
  const index = createSearchIndex<Person>();
  for (let write = 0; write < 10_500; write += 1) {
    const id = String(write % 100);
    index.note(id, personOf(id, `${id}@mail.com`, String(write)), write * 10);
  }
  const shown = [...index.visible(105_000, 0)];
  expect(shown).toHaveLength(100);
  expect(shown[0]).toEqual(personOf('0', '0@mail.com', '10400'));
});
