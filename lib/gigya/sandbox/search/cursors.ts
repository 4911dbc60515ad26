import { newId } from '../state';
import type { SearchDocument } from './documents';

const IDLE_MS = 300_000;
const MAX_OPEN = 1_000;

/** A search that is read in batches: everything it found when it was opened. */
type Cursor = {
  documents: readonly SearchDocument[];
  batchSize: number;
  show: (document: SearchDocument) => unknown;
};
export type Batch = { results: unknown[]; totalCount: number; nextCursorId: string | null };

/** Places in searches of a site from which a client may read on. */
export type Cursors = {
  open(cursor: Cursor, nowMs: number): Batch;
  /** The batch that begins there; null when the id is unknown or was idle for 5 minutes (api.md section 1.5). */
  read(id: string, nowMs: number): Batch | null;
};

export function createCursors(): Cursors {
  const places = new Map<string, { cursor: Cursor; from: number; usedAtMs: number }>();

  function tidy(nowMs: number): void {
    for (const [id, { usedAtMs }] of places) {
      if (places.size <= MAX_OPEN && nowMs - usedAtMs <= IDLE_MS) break;
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
