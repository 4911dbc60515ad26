#!/usr/bin/env node
// Stands for Prisma's schema-engine binary, which its CLI would download: the same JSON-RPC on the standard streams,
// answered by the same engine from the npm package @prisma/schema-engine-wasm.
import { createInterface } from 'node:readline';
import { checkConnection, createDatabase } from './schema-engine/connection.mjs';
import { createEngine, engineVersion, panicMessage } from './schema-engine/engine.mjs';

const args = process.argv.slice(2);
const valuesOf = (option) => args.flatMap((arg, at) => (arg === option ? [args[at + 1]] : []));
const address = JSON.parse(valuesOf('--datasource')[0] ?? '{}').url;

const writeLine = (stream, value) => stream.write(`${JSON.stringify(value)}\n`);
const send = (message) => writeLine(process.stdout, { jsonrpc: '2.0', ...message });
const log = (level, fields) => writeLine(process.stderr, { level, target: 'schema_engine::logger', fields });

const prismaCodes = { '3D000': 'P1003', ECONNREFUSED: 'P1001', '28P01': 'P1000' };

const commands = {
  'can-connect-to-database': checkConnection,
  'create-database': createDatabase,
};

/** A command of the form `cli <command>`: it ends the process with 0 or 1. */
async function runCommand(name) {
  // The CLI passes over the first line of the log.
  log('INFO', { message: name });
  try {
    if (!commands[name]) throw new Error(`${name} is not supported by this engine.`);
    await commands[name](address);
  } catch (error) {
    const message = error.message || String(error.code);
    log('ERROR', { message, error_code: prismaCodes[error.code] ?? 'P1011' });
    process.exitCode = 1;
  }
}

let engine;
const theEngine = () => {
  engine ??= createEngine({ address, schemaFiles: valuesOf('--datamodels') });
  return engine;
};

/** The engine's methods have the names and parameters of the protocol, but for two. */
async function call({ id, method, params }) {
  if (method === 'createDatabase') {
    return { databaseName: await createDatabase(params.datasource.url ?? address) };
  }
  const target = await theEngine();
  if (method === 'getDatabaseVersion') return target.version(params ?? undefined);
  const result = await target[method](params);
  if (method !== 'diff' || result?.stdout == null) return result ?? null;
  send({ id: 1_000_000 + id, method: 'print', params: { content: result.stdout } });
  return { exitCode: result.exitCode };
}

/** The engine's own errors are JSON in the message of a JavaScript error. */
function parseFailure(error) {
  try {
    return JSON.parse(error.message);
  } catch {
    return { message: error.message || panicMessage() || String(error), code: error.code };
  }
}

function failure(error) {
  const { message, code = null, meta = null } = parseFailure(error);
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: { is_panic: false, message, meta, error_code: code },
  };
}

async function answer(message) {
  if (!message.method) return;
  try {
    send({ id: message.id, result: await call(message) });
  } catch (error) {
    send({ id: message.id, error: failure(error) });
  }
}

/** Answers one message after the other until the input ends. */
async function serve() {
  process.on('uncaughtException', (error) => {
    log('ERROR', { message: panicMessage() || String(error), is_panic: true });
    process.exit(101);
  });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim()) await answer(JSON.parse(line));
  }
  process.exit();
}

if (args.includes('--version') || args.includes('-V')) console.log(`schema-engine-wasm ${engineVersion()}`);
else if (args.includes('cli')) await runCommand(args[args.indexOf('cli') + 1]);
else await serve();
