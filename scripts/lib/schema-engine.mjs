#!/usr/bin/env node
// Stand-in for Prisma's schema-engine binary: same JSON-RPC on stdio, backed by @prisma/schema-engine-wasm + adapter-pg.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
const argv = process.argv.slice(2);
const opt = (n) => argv.flatMap((a, i) => (a === n ? [argv[i + 1]] : []));
const bgPath = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
if (argv.includes('--version') || argv.includes('-V')) {
  const v = JSON.parse(await readFile(path.join(path.dirname(bgPath), 'package.json'), 'utf8')).version;
  console.log(`schema-engine-wasm ${v}`);
  process.exit(0);
}
const datasource = JSON.parse(opt('--datasource')[0] ?? '{}');
const log = (level, message, code) =>
  process.stderr.write(
    JSON.stringify({
      level,
      target: 'schema_engine::logger',
      fields: { message, ...(code ? { error_code: code } : {}) },
    }) + '\n',
  );
const pg = require('pg');
function poolConfig(u) {
  const x = new URL(u);
  const schema = x.searchParams.get('schema') ?? undefined;
  x.searchParams.delete('schema');
  const cfg = require('pg-connection-string').parse(x.toString());
  for (const k in cfg) if (cfg[k] == null) delete cfg[k]; // not connectionString: it would override the shadow database's name
  return { cfg: { ...cfg, port: Number(cfg.port || 5432), max: 5 }, schema };
}
async function createDatabase(u) {
  const x = new URL(u),
    name = decodeURIComponent(x.pathname.slice(1));
  x.pathname = '/postgres';
  const c = new pg.Client(poolConfig(x.toString()).cfg);
  await c.connect();
  try {
    await c.query(`CREATE DATABASE "${name.replaceAll('"', '""')}"`);
  } catch (e) {
    if (e.code !== '42P04') throw e;
  } finally {
    await c.end();
  }
  return name;
}
if (argv.includes('cli')) {
  const cmd = argv[argv.indexOf('cli') + 1];
  try {
    if (cmd === 'can-connect-to-database') {
      const c = new pg.Client(poolConfig(datasource.url).cfg);
      await c.connect();
      await c.end();
    } else if (cmd === 'create-database') await createDatabase(datasource.url);
    else if (cmd === 'drop-database') {
      throw new Error('drop-database is not supported by the wasm stand-in');
    }
    process.exit(0);
  } catch (e) {
    const code = { '3D000': 'P1003', ECONNREFUSED: 'P1001', '28P01': 'P1000' }[e.code] ?? 'P1011';
    log('ERROR', e.message || String(e.code), code);
    process.exit(1);
  }
}
const bg = await import(bgPath);
const bytes = await readFile(path.join(path.dirname(bgPath), 'schema_engine_bg.wasm'));
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  message: '',
  get() {
    return this.message;
  },
  set_message(m) {
    this.message = m;
  },
};
const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bg });
bg.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();
const { PrismaPg } = require('@prisma/adapter-pg');
const { bindMigrationAwareSqlAdapterFactory } = require('@prisma/driver-adapter-utils');
let enginePromise;
async function engine() {
  if (!enginePromise) {
    const models = await Promise.all(opt('--datamodels').map(async (f) => [f, await readFile(f, 'utf8')]));
    const url = datasource.url ?? 'postgresql://invalid@127.0.0.1:1/invalid';
    const { cfg, schema } = poolConfig(url);
    const f = new PrismaPg(cfg, { schema });
    // adapter-pg does not know the catalog's one-byte "char" type (oid 18), which introspection reads: declare it.
    const wrap = (q) => {
      const io = q.performIO.bind(q),
        raw = q.queryRaw.bind(q);
      const chars = new WeakMap();
      q.performIO = async (x) => {
        const r = await io(x);
        const at = r.fields?.flatMap((c, i) => (c.dataTypeID === 18 ? [i] : [])) ?? [];
        if (at.length) {
          for (const i of at) r.fields[i].dataTypeID = 25;
          chars.set(r.rows, at);
        }
        return r;
      };
      // adapter-pg splits a script at every semicolon, which cuts function bodies: PostgreSQL takes the whole script.
      q.executeScript = async (script) => void (await q.client.query(script));
      q.queryRaw = async (x) => {
        const r = await raw(x);
        for (const i of chars.get(r.rows) ?? []) r.columnTypes[i] = 6;
        return r;
      };
      if (q.startTransaction) {
        const st = q.startTransaction.bind(q);
        q.startTransaction = async (l) => wrap(await st(l));
      }
      return q;
    };
    const connect = f.connect.bind(f);
    f.connect = async () => wrap(await connect());
    f.connectToShadowDb = async () => {
      // adapter-pg's own drops the database while its pool still holds it
      const main = await connect(),
        database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
      await main.executeScript(`CREATE DATABASE "${database}"`);
      const shadow = await new PrismaPg({ ...cfg, database }, { schema }).connect(),
        dispose = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        await dispose();
        await main.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
        await main.dispose();
      };
      return wrap(shadow);
    };
    const factory = bindMigrationAwareSqlAdapterFactory(f);
    enginePromise = bg.SchemaEngine.new(
      { datamodels: models.length ? models : undefined },
      () => {},
      factory,
    );
  }
  return enginePromise;
}
process.on('uncaughtException', (e) => {
  process.stderr.write(
    JSON.stringify({
      level: 'ERROR',
      target: 'schema_engine::logger',
      fields: { message: globalThis.PRISMA_WASM_PANIC_REGISTRY.get() || String(e), is_panic: true },
    }) + '\n',
  );
  process.exit(101);
});
const send = (m) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...m }) + '\n');
async function handle(msg) {
  const { id, method, params } = msg;
  if (!method) return;
  try {
    if (method === 'createDatabase')
      return send({
        id,
        result: { databaseName: await createDatabase(params.datasource.url ?? datasource.url) },
      });
    const e = await engine();
    let result;
    if (method === 'getDatabaseVersion') result = await e.version(params ?? undefined);
    else result = await e[method](params);
    if (method === 'diff' && result?.stdout != null) {
      send({ id: 1e6 + id, method: 'print', params: { content: result.stdout } });
      result = { exitCode: result.exitCode };
    }
    send({ id, result: result ?? null });
  } catch (e) {
    let d;
    try {
      d = JSON.parse(e.message);
    } catch {}
    const message = d?.message ?? globalThis.PRISMA_WASM_PANIC_REGISTRY.get() ?? String(e);
    send({
      id,
      error: {
        code: 4466,
        message: 'An error happened. Check the data field for details.',
        data: {
          is_panic: false,
          message: d?.message ?? (e.message || message),
          meta: d?.meta ?? null,
          error_code: d?.code ?? e.code ?? null,
        },
      },
    });
  }
}
let chain = Promise.resolve();
createInterface({ input: process.stdin })
  .on('line', (l) => {
    if (l.trim()) {
      const m = JSON.parse(l);
      chain = chain.then(() => handle(m));
    }
  })
  .on('close', () => {
    chain.finally(() => process.exit(0));
  });
