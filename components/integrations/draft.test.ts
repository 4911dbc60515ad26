import { expect, test } from 'vitest';
import { type Draft, effectiveSettings, hasScopes, isSameDraft, ownWord } from './draft';
import { editDraft } from './edit-draft';

const draft: Draft = {
  name: 'Lite',
  settings: { region: 'eu', rows: [{ source: 'a', target: 'b' }] },
  websites: { w: { settings: {}, secrets: [] }, v: { settings: { region: 'us' }, secrets: ['key'] } },
};

test('a website has the Global value until it overrides it, and again when it inherits', () => {
  expect(effectiveSettings(draft, 'w')).toEqual(draft.settings);
  const own = editDraft(draft, { kind: 'set', scope: 'w', setting: 'region', value: 'us' });
  expect(effectiveSettings(own, 'w')).toEqual({ ...draft.settings, region: 'us' });
  expect(own.settings).toEqual(draft.settings);
  const global = editDraft(own, { kind: 'set', scope: null, setting: 'region', value: 'au' });
  expect(effectiveSettings(global, 'w').region).toBe('us');
  const back = editDraft(global, { kind: 'inherit', websiteId: 'w', setting: 'region' });
  expect(effectiveSettings(back, 'w').region).toBe('au');
});

test('an override with the Global value counts as one, and differs from inheriting it', () => {
  const own = editDraft(draft, { kind: 'set', scope: 'w', setting: 'region', value: 'eu' });
  expect(isSameDraft(own, draft)).toBe(false);
  const back = editDraft(own, { kind: 'inherit', websiteId: 'w', setting: 'region' });
  expect(isSameDraft(back, draft)).toBe(true);
});

test('a secret is overridden once and inherited again', () => {
  const secret = { websiteId: 'w', secret: 'key' };
  const once = editDraft(draft, { kind: 'override_secret', ...secret });
  const twice = editDraft(once, { kind: 'override_secret', ...secret });
  expect(twice.websites.w?.secrets).toEqual(['key']);
  expect(isSameDraft(editDraft(twice, { kind: 'inherit_secret', ...secret }), draft)).toBe(true);
});

test('the same rows with their keys in another order are no change', () => {
  const rows = [{ target: 'b', source: 'a' }];
  const same = editDraft(draft, { kind: 'set', scope: null, setting: 'rows', value: rows });
  expect(isSameDraft(same, draft)).toBe(true);
  const two = editDraft(draft, { kind: 'set', scope: null, setting: 'rows', value: [...rows, ...rows] });
  expect(isSameDraft(two, draft)).toBe(false);
});

test.each([
  [{ settings: {}, secrets: [] }, 'inherits'],
  [{ settings: { region: 'us' }, secrets: [] }, '1 own value'],
  [{ settings: { region: 'us', rows: [] }, secrets: [] }, '2 own values'],
  [{ settings: { region: 'us' }, secrets: ['key'] }, 'own key'],
])('the tab of a website with %j says %s', (own, word) => {
  expect(ownWord(own).word).toBe(word);
});

test('an account with one website has tabs only while that website overrides something', () => {
  expect(hasScopes([], draft)).toBe(false);
  expect(hasScopes([{ websiteId: 'w' }], draft)).toBe(false);
  expect(hasScopes([{ websiteId: 'v' }], draft)).toBe(true);
  expect(hasScopes([{ websiteId: 'w' }, { websiteId: 'new' }], draft)).toBe(true);
});
