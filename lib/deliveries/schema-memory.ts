import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { OpenConnection, StoredSchema } from '../integrations/define';
import { keepSchema } from '../integrations/keep-schema';
import { log } from '../observability/log';

/** One that has not changed is stored again at most this often. */
const storeUnchangedEveryMs = 60_000;

/** The partner's schema as deliveries have read it last, which is newer than the one that a connection was opened with. */
export type SchemaMemory = {
  /** The connection with the newest schema that is known of its destination. */
  refresh(connection: OpenConnection): OpenConnection;
  /** Takes a schema that was just read with this connection, and stores it. Never throws. */
  learn(connection: OpenConnection, body: unknown): Promise<void>;
};

/** A lane has one destination; where its key has changed, only the schema of the new one is remembered. */
export function createSchemaMemory(): SchemaMemory {
  let known: { destination: string; schema: StoredSchema; storedAt: number } | undefined;

  function refresh(connection: OpenConnection): OpenConnection {
    const { destination, schema } = connection;
    if (known?.destination !== destination) return connection;
    const isOlder = schema === null || schema.readAt < known.schema.readAt;
    return isOlder ? { ...connection, schema: known.schema } : connection;
  }

  async function learn(told: OpenConnection, body: unknown): Promise<void> {
    const { accountId, connectionId, destination, schema: before } = refresh(told);
    const storedAt = known?.destination === destination ? known.storedAt : Number.NEGATIVE_INFINITY;
    const isStored =
      isDeepStrictEqual(before?.body, body) && performance.now() - storedAt < storeUnchangedEveryMs;
    const learned = {
      destination,
      schema: { body, readAt: new Date().toISOString() },
      storedAt: isStored ? storedAt : performance.now(),
    };
    known = learned;
    if (isStored) return;
    await keepSchema({ accountId, connectionId, destination, body }).catch((err: unknown) => {
      log().warn({ err, accountId, connectionId }, "the partner's schema could not be kept");
      learned.storedAt = Number.NEGATIVE_INFINITY;
    });
  }

  return { refresh, learn };
}
