import type { SearchDocument } from './documents';

const IDLE_MS = 300_000;
const MAX_OPEN = 1_000;
const MAX_HELD_DOCUMENTS = 1_000_000;

/** A search that is read in batches: everything it found when it was opened. */
type Cursor = {
  documents: readonly SearchDocument[];
  batchSize: number;
  show: (document: SearchDocument) => unknown;
};
type Batch = { results: unknown[]; totalCount: number; nextCursorId: string | null };

/** Places in searches of a site from which a client may read on. */
export type Cursors = {
  open(cursor: Cursor, nowMs: number): Batch;
  /** The batch that begins there; null when the id is unknown or was idle for 5 minutes (api.md section 1.5). */
  read(id: string, nowMs: number): Batch | null;
};

/** The places that were not asked for longest go when there are too many of them, or too many documents behind them. */
export function createCursors(newId: () => string): Cursors {
  const places = new Map<string, { cursor: Cursor; from: number; usedAtMs: number }>();

  function isTooMuch(): boolean {
    const cursors = new Set([...places.values()].map(({ cursor }) => cursor));
    const held = [...cursors].reduce((sum, { documents }) => sum + documents.length, 0);
    return places.size > MAX_OPEN || held > MAX_HELD_DOCUMENTS;
  }

  function tidy(nowMs: number): void {
    for (const [id, { usedAtMs }] of places) {
      if (nowMs - usedAtMs <= IDLE_MS && !isTooMuch()) break;
      places.delete(id);
    }
  }

  function batchAt(cursor: Cursor, from: number, nowMs: number): Batch {
    const { documents, batchSize, show } = cursor;
    const end = from + batchSize;
    const nextCursorId = end < documents.length ? newId() : null;
    if (nextCursorId !== null) places.set(nextCursorId, { cursor, from: end, usedAtMs: nowMs });
    tidy(nowMs);
    return { results: documents.slice(from, end).map(show), totalCount: documents.length, nextCursorId };
  }

  return {
    open: (cursor, nowMs) => batchAt(cursor, 0, nowMs),
    read(id, nowMs) {
      tidy(nowMs);
      const place = places.get(id);
      if (!place) return null;
      // The same id may be asked again, for a client whose answer was lost (inference); asking keeps it alive.
      places.delete(id);
      places.set(id, { ...place, usedAtMs: nowMs });
      return batchAt(place.cursor, place.from, nowMs);
    },
  };
}
