import { expect, test } from 'vitest';
import type { Draft } from './draft';
import { conflictsOf, rebaseDraft, takeTheirs } from './rebase';

const base: Draft = {
  name: 'Lite',
  settings: { region: 'eu', way: 'word', rows: [1] },
  websites: { w: { settings: { region: 'us' }, secrets: ['key'] }, v: { settings: {}, secrets: [] } },
};
const mine: Draft = {
  name: 'Mine',
  settings: { region: 'eu', way: 'pair', rows: [1, 2] },
  websites: { w: { settings: {}, secrets: [] }, v: { settings: { way: 'pair' }, secrets: [] } },
};
const theirs: Draft = {
  name: 'Theirs',
  settings: { region: 'au', way: 'word', rows: [1] },
  websites: {
    w: { settings: { region: 'us', way: 'word' }, secrets: ['key', 'word'] },
    v: { settings: { region: 'us' }, secrets: [] },
    new: { settings: {}, secrets: ['key'] },
  },
};

test('what was changed here stays, what was not becomes what others saved', () => {
  expect(rebaseDraft({ mine, base, theirs, conflicts: [] })).toEqual({
    name: 'Mine',
    settings: { region: 'au', way: 'pair', rows: [1, 2] },
    websites: {
      w: { settings: { way: 'word' }, secrets: ['word'] },
      v: { settings: { region: 'us', way: 'pair' }, secrets: [] },
      new: { settings: {}, secrets: ['key'] },
    },
  });
});

test('a key that is in conflict stays one of the website, so that what was typed is not gone', () => {
  const own = (secrets: string[]): Draft => ({ ...base, websites: { w: { settings: {}, secrets } } });
  const drafts = { mine: own(['key']), base: own(['key']), theirs: own([]) };
  expect(rebaseDraft({ ...drafts, conflicts: [] }).websites.w?.secrets).toEqual([]);
  const kept = rebaseDraft({ ...drafts, conflicts: ['websites.w.key', 'websites.v.key'] });
  expect(kept.websites.w?.secrets).toEqual(['key']);
});

test('a website that was deleted meanwhile goes', () => {
  const gone = { ...theirs, websites: { v: { settings: {}, secrets: [] } } };
  expect(Object.keys(rebaseDraft({ mine, base, theirs: gone, conflicts: [] }).websites)).toEqual(['v']);
});

test('one entry can be taken as others saved it', () => {
  const take = (path: string) => takeTheirs(mine, { theirs, path });
  expect(take('name')).toEqual({ ...mine, name: 'Theirs' });
  expect(take('way').settings).toEqual({ ...mine.settings, way: 'word' });
  expect(take('websites.v.way').websites.v).toEqual({ settings: {}, secrets: [] });
  expect(take('websites.v.region').websites.v?.settings).toEqual({ way: 'pair', region: 'us' });
  expect(take('websites.w.key').websites.w?.secrets).toEqual(['key']);
});

test('a conflict about several rows is one conflict about their setting', () => {
  const fields = {
    'rows.3.target': 'one',
    'rows.4.target': 'two',
    'websites.w.rows.1': 'three',
    name: 'four',
  };
  expect(conflictsOf(fields)).toEqual({ rows: 'one', 'websites.w.rows': 'three', name: 'four' });
});
