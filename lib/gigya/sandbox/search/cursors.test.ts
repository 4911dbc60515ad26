import { expect, it } from 'vitest';
import { createCursors } from './cursors';

it('lets the oldest cursors go when there are a million documents behind them, and never the newest', () => {
  let count = 0;
  const cursors = createCursors(() => `c${++count}`);
  const documents = Array.from({ length: 400_000 }, () => ({}));
  const open = () =>
    cursors.open({ documents: [...documents], batchSize: 1, show: () => null }, 0).nextCursorId ?? '';
  const ids = [open(), open(), open()];
  expect(ids.map((id) => cursors.read(id, 0) !== null)).toEqual([false, true, true]);
});
