import { beforeEach, describe, expect, it } from 'vitest';
import type { SiteSchema } from '../mapping/site-schema';
import { createSchemaKeeper, type SchemaKeeper } from './schema-keeper';

const MINUTE = 60_000;
const start = Date.parse('2026-11-24T10:00:00Z');

let nowMs: number;
let reads: number;
let atGigya: SiteSchema | null;
let schemas: SchemaKeeper;
beforeEach(() => {
  nowMs = start;
  reads = 0;
  atGigya = schemaOf('serverOnly');
  schemas = createSchemaKeeper({ now: () => nowMs });
});

function schemaOf(writeAccess: string): SiteSchema {
  const fields = { gender: { type: 'string', writeAccess } };
  return { profile: { fields, dynamicSchema: false }, data: null, subscriptions: null, preferences: null };
}
const read = async () => {
  reads += 1;
  return atGigya;
};
const site = { accountId: 'a', connectionId: 'c', destination: 'd', schema: null };
const storedAt = (ms: number, body: unknown) => ({
  ...site,
  schema: { body, readAt: new Date(ms).toISOString() },
});

describe('what is fresh', () => {
  it('is read once in a quarter of an hour', async () => {
    expect(await schemas.fresh(site, read)).toEqual(atGigya);
    nowMs += 14 * MINUTE;
    await schemas.fresh(site, read);
    expect(reads).toBe(1);
    nowMs += 2 * MINUTE;
    await schemas.fresh(site, read);
    expect(reads).toBe(2);
  });

  it('is read once whoever asks at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => schemas.fresh(site, read)));
    expect(reads).toBe(1);
  });

  it('is read for each destination of a connection', async () => {
    await schemas.fresh(site, read);
    await schemas.fresh({ ...site, destination: 'other' }, read);
    expect(reads).toBe(2);
  });

  it('is what the connection brings along, by its own age', async () => {
    const stored = schemaOf('clientModify');
    expect(await schemas.fresh(storedAt(start - MINUTE, stored), read)).toEqual(stored);
    expect(reads).toBe(0);
    expect(await schemas.fresh(storedAt(start - 20 * MINUTE, stored), read)).toEqual(stored);
    nowMs += 20 * MINUTE;
    expect(await schemas.fresh(storedAt(start - MINUTE, stored), read)).toEqual(atGigya);
    expect(reads).toBe(1);
  });

  it('is read anew where what is stored cannot be understood', async () => {
    expect(await schemas.fresh(storedAt(start, { fields: 1 }), read)).toEqual(atGigya);
  });

  it('falls back to what is old while it cannot be read, and asks again after a minute', async () => {
    const old = storedAt(start - 60 * MINUTE, schemaOf('clientModify'));
    atGigya = null;
    expect(await schemas.fresh(old, read)).toEqual(schemaOf('clientModify'));
    expect(await schemas.fresh(site, read)).toEqual(schemaOf('clientModify'));
    expect(reads).toBe(1);
    nowMs += MINUTE;
    await schemas.fresh(old, read);
    expect(reads).toBe(2);
  });
});

it('what is known is told without a call, however old', () => {
  expect(schemas.known(site)).toBeNull();
  const old = storedAt(start - 1_000 * MINUTE, schemaOf('clientModify'));
  expect(schemas.known(old)).toEqual(schemaOf('clientModify'));
  expect(schemas.known(site)).toEqual(schemaOf('clientModify'));
});

describe('after a refusal', () => {
  it('a schema that has changed is read, also when it was read a moment ago', async () => {
    const used = await schemas.fresh(site, read);
    atGigya = schemaOf('clientModify');
    expect(await schemas.changed(site, used, read)).toEqual(schemaOf('clientModify'));
    expect(schemas.known(site)).toEqual(schemaOf('clientModify'));
  });

  it('one that another attempt has read meanwhile is used without a call', async () => {
    const used = schemaOf('clientModify');
    await schemas.fresh(site, read);
    expect(await schemas.changed(site, used, read)).toEqual(atGigya);
    expect(reads).toBe(1);
  });

  it('the same schema explains nothing and is not asked for again within a minute', async () => {
    const used = await schemas.fresh(site, read);
    const reordered = JSON.parse('{"preferences":null,"subscriptions":null,"data":null}');
    atGigya = { ...reordered, profile: used?.profile };
    expect(await schemas.changed(site, used, read)).toBeNull();
    expect(await schemas.changed(site, used, read)).toBeNull();
    expect(reads).toBe(2);
    nowMs += MINUTE;
    await schemas.changed(site, used, read);
    expect(reads).toBe(3);
  });
});
