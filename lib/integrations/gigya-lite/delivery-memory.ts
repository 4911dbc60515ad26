import { createExpiringMap, type ExpiringMap } from './expiring-map';
import { createDataCentreFinder, type FindDataCentre } from './find-data-centre';
import { createKnownFullAccounts, type KnownFullAccounts } from './protect/known-full-accounts';
import { createSearchBudget, type SearchBudget } from './protect/search-budget';
import { createSchemaKeeper, type SchemaKeeper } from './write/schema-keeper';

/** A key that may not import is not made to try it with every push; an admin may allow it any time. */
const IMPORT_TRIED_AGAIN_AFTER_MS = 10 * 60_000;
const MAX_SITES = 1_000;

/** What the process keeps between attempts, by site. Nothing of it is needed: without it there are more calls. */
export type DeliveryMemory = {
  findDataCentre: FindDataCentre;
  schemas: SchemaKeeper;
  /** Sites whose keys may not import. */
  importRefused: ExpiringMap<true>;
  knownFull: KnownFullAccounts;
  searches: SearchBudget;
};

/** @param input.now a clock in milliseconds; the time of day is asked of the system, for the age of stored schemas */
export function createDeliveryMemory({ now }: { now: () => number }): DeliveryMemory {
  return {
    findDataCentre: createDataCentreFinder({ now }),
    schemas: createSchemaKeeper({ now: Date.now }),
    importRefused: createExpiringMap<true>({
      now,
      lifetimeMs: IMPORT_TRIED_AGAIN_AFTER_MS,
      maxEntries: MAX_SITES,
    }),
    knownFull: createKnownFullAccounts({ now }),
    searches: createSearchBudget({ now }),
  };
}
