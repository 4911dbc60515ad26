import { isDeepStrictEqual } from 'node:util';
import type { OpenConnection } from '../../define';
import { createExpiringMap } from '../expiring-map';
import { readSiteSchema, type SiteSchema } from '../mapping/site-schema';

/** A schema changes when an admin of the site changes it, which is seldom; a refusal makes it be read earlier. */
const FRESH_FOR_MS = 15 * 60_000;
/** A schema that could not be read, or that explained nothing, is not asked for again so soon. */
const NOT_AGAIN_WITHIN_MS = 60_000;
const MAX_SITES = 1_000;

type Whose = Pick<OpenConnection, 'accountId' | 'connectionId' | 'destination' | 'schema'>;
/** Reads the schema at Gigya; null when that fails. */
type Read = () => Promise<SiteSchema | null>;

export type SchemaKeeper = {
  /** What is known, however old, without a call. */
  known(whose: Whose): SiteSchema | null;
  /** What is known if it is fresh, else what is read now; what was known, of any age, if that fails. */
  fresh(whose: Whose, read: Read): Promise<SiteSchema | null>;
  /** A schema other than `used`: the newer one that is known, or what is read now. Null when there is nothing new. */
  changed(whose: Whose, used: SiteSchema | null, read: Read): Promise<SiteSchema | null>;
};

type Kept = { schema: SiteSchema; readAtMs: number };

/**
 * The schemas of the sites that this process pushes to, each read once at a time whoever asks. What the connection brings
 * along from the database counts like what was read here, by its own age.
 * @param now the time in milliseconds since the epoch
 */
export function createSchemaKeeper({ now }: { now: () => number }): SchemaKeeper {
  const kept = createExpiringMap<Kept>({ now, lifetimeMs: Number.POSITIVE_INFINITY, maxEntries: MAX_SITES });
  const resting = createExpiringMap<true>({ now, lifetimeMs: NOT_AGAIN_WITHIN_MS, maxEntries: MAX_SITES });
  const reading = new Map<string, Promise<SiteSchema | null>>();

  function newest(whose: Whose): Kept | null {
    const own = kept.get(siteKey(whose)) ?? null;
    const readAtMs = whose.schema ? Date.parse(whose.schema.readAt) : Number.NaN;
    if (Number.isNaN(readAtMs) || (own && own.readAtMs >= readAtMs)) return own;
    const schema = readSiteSchema(whose.schema);
    if (!schema) return own;
    const stored = { schema, readAtMs };
    kept.set(siteKey(whose), stored);
    return stored;
  }

  async function readOnce(key: string, read: Read): Promise<SiteSchema | null> {
    const schema = await read();
    if (schema) kept.set(key, { schema, readAtMs: now() });
    else resting.set(key, true);
    return schema;
  }

  function join(key: string, read: Read): Promise<SiteSchema | null> {
    const running = reading.get(key);
    if (running) return running;
    const started = readOnce(key, read).finally(() => reading.delete(key));
    reading.set(key, started);
    return started;
  }

  return {
    known: (whose) => newest(whose)?.schema ?? null,
    async fresh(whose, read) {
      const key = siteKey(whose);
      const own = newest(whose);
      const isFresh = own && now() - own.readAtMs < FRESH_FOR_MS;
      if (isFresh || resting.get(key)) return own?.schema ?? null;
      return (await join(key, read)) ?? own?.schema ?? null;
    },
    async changed(whose, used, read) {
      const key = siteKey(whose);
      const own = newest(whose)?.schema ?? null;
      if (own && !isSame(own, used)) return own;
      if (resting.get(key)) return null;
      const schema = await join(key, read);
      if (schema && !isSame(schema, used)) return schema;
      resting.set(key, true);
      return null;
    },
  };
}

/** Where a connection goes, among all that this process serves. */
export const siteKey = ({ accountId, connectionId, destination }: Omit<Whose, 'schema'>): string =>
  `${accountId} ${connectionId} ${destination}`;

/** A database keeps JSON in an order of its own. */
const isSame = (one: SiteSchema | null, other: SiteSchema | null): boolean =>
  one === other || isDeepStrictEqual(asJson(one), asJson(other));

const asJson = (schema: SiteSchema | null): unknown => JSON.parse(JSON.stringify(schema));
