import { expect, test } from 'vitest';
import { fencedCut } from './fenced-cut';

test('a signal that is asked looks whether the lane is held, and is aborted at once when it is not', () => {
  let isHeld = true;
  const cut = fencedCut(() => {
    if (!isHeld) cut.abort(new Error('gone'));
  });
  expect(cut.signal.aborted).toBe(false);
  isHeld = false;
  expect(cut.signal.aborted).toBe(true);
  expect(() => cut.signal.throwIfAborted()).toThrow('gone');
});

test('a request with a signal whose lane has gone is not sent', async () => {
  const cut = fencedCut(() => cut.abort(new Error('gone')));
  await expect(fetch('http://127.0.0.1:9', { signal: cut.signal })).rejects.toThrow('gone');
});
